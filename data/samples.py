"""Sample drafts: complete, of example values, to try the program and to test it."""

from data.reading import as_model, toml
from models.errors import UserError
from models.request import FundingRequest

SAMPLES = ("tucson", "county", "nation")
"""A city police department, a county sheriff, a tribal police department."""


def read_sample(name: str) -> FundingRequest:
    """The sample with this name.

    Raises:
        UserError: there is no such sample; the message lists those there are.
    """
    if name not in SAMPLES:
        raise UserError(f"There is no sample “{name}”; there are {', '.join(SAMPLES)}.")
    file = f"samples/{name}.toml"
    return as_model(FundingRequest, toml(file), file)
