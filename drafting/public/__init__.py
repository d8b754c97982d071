"""The public version of a packet: without what is law-enforcement sensitive, and saying so."""
