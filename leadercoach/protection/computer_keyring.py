"""The keyring of this computer, as a convenience: a log is never only in it."""

from leadercoach.errors import Refused

SERVICE = "Leader Coach"


def keep(vault: str, secret: bytes) -> None:
    """Put a slot's secret in the keyring. Refused if this computer has none that works."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, vault, secret.hex())
        if keyring.get_password(SERVICE, vault) != secret.hex():
            raise Refused("no_keyring")
    except (KeyringError, OSError, RuntimeError) as error:
        raise Refused("no_keyring") from error


def kept(vault: str) -> bytes | None:
    """The secret kept for a vault; None if there is none, or no keyring."""
    import keyring
    from keyring.errors import KeyringError

    try:
        secret = keyring.get_password(SERVICE, vault)
        return bytes.fromhex(secret) if secret else None
    except (KeyringError, OSError, RuntimeError, ValueError):
        return None


def forget(vault: str) -> None:
    """Take a vault's secret out of the keyring, if it is there."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.delete_password(SERVICE, vault)
    except (KeyringError, OSError, RuntimeError):
        return
