"""What can go wrong in a way the user can mend."""


class UserError(Exception):
    """A failure the user can mend; its text is one plain sentence for the user."""
