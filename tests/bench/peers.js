// `node peers.js LIBRARY TEMPLATE.docx CONTENT.json COUNT`: CPU seconds of so many letters.
"use strict";
const fs = require("fs");

const [library, template, content, count] = process.argv.slice(2);
const bytes = fs.readFileSync(template);
const data = JSON.parse(fs.readFileSync(content, "utf-8"));

function filler() {
  if (library === "docxtemplater") {
    const Docxtemplater = require("docxtemplater");
    const PizZip = require("pizzip");
    return async () => {
      const document = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true });
      document.render(data);
      return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    };
  }
  if (library === "carbone") {
    const { render } = require("carbone");
    const { promisify } = require("util");
    return () => promisify(render)(template, data, {});
  }
  const { TemplateHandler } = require("easy-template-x");
  const handler = new TemplateHandler();
  return () => handler.process(bytes, data);
}

(async () => {
  const fill = filler();
  const begun = process.cpuUsage();
  let size = 0;
  for (let n = 0; n < Number(count); n += 1) size = (await fill()).length;
  const used = process.cpuUsage(begun);
  if (!size) throw new Error("an empty file");
  console.log(JSON.stringify({ cpu: (used.user + used.system) / 1e6 / Number(count), grown: 0, peak: 0 }));
})();
