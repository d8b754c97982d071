"""Settings on disk: read strictly, and defaults where they cannot be read."""

import json

from pydantic import ValidationError

from models.errors import UserError
from models.settings import Settings
from storage.decode import decode
from storage.folders import settings_folder
from storage.write import write

_FILE = "settings.json"


def read_settings() -> tuple[Settings, str]:
    """The settings, and one sentence where defaults had to be taken; empty where all is well."""
    try:
        data = (settings_folder() / _FILE).read_bytes()
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, UserError) as problem:
        return Settings(), f"The settings could not be read, so defaults are used: {problem}"
    try:
        return Settings.model_validate_json(json.dumps(decode(data))), ""
    except UserError as problem:
        return Settings(), f"The settings are damaged, so defaults are used. {problem}"
    except ValidationError:
        return Settings(), "The settings do not fit this version, so defaults are used."


def write_settings(settings: Settings) -> None:
    """Write the settings whole; UserError where they cannot be."""
    text = json.dumps(settings.model_dump(mode="json"), ensure_ascii=False, indent=1)
    write(settings_folder() / _FILE, text.encode() + b"\n")
