"""What checks a draft is ours alone, whatever else is installed beside the program."""

import os
import subprocess
import sys
from pathlib import Path

PLUGIN = """
print("loaded")
class Plugin:
    def new_schema_validator(self, *arguments):
        print("asked")
        return None, None, None
plugin = Plugin()
"""


def test_a_plugin_of_another_package_is_neither_loaded_nor_asked(tmp_path: Path) -> None:
    (tmp_path / "another.py").write_text(PLUGIN)
    info = tmp_path / "another-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: another\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[pydantic]\nanother = another:plugin\n")

    def said(code: str) -> str:
        root = Path(__file__).resolve().parents[2]
        path = os.pathsep.join((str(tmp_path), str(root)))
        environment = {name: text for name, text in os.environ.items() if "PYDANTIC" not in name}
        return subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={**environment, "PYTHONPATH": path},
        ).stdout

    bare = "from pydantic import BaseModel\nclass Some(BaseModel):\n    x: int = 0\n"
    assert "loaded" in said(bare)  # it would be, by pydantic alone
    assert said("from models.request import FundingRequest\nFundingRequest()") == ""
