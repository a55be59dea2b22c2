"""The file of those who may sign in at the site: a line `name:scrypt$n$r$p$salt$key` each. Never a password."""

import base64
import hashlib
import hmac
import os
import re
import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from stenogram.errors import SettingsError, UsageError

FEWEST_LETTERS = 12
MOST_NAME = 100
_MOST_MEMORY = 256 * 1024 * 1024
_LINE = re.compile(
    r"([^:]{1,100}):scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([A-Za-z0-9+/=]{8,100})\$([A-Za-z0-9+/=]{8,100})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hash:
    """A password as it is kept: what scrypt makes of it with a salt, and at what cost."""

    n: int = 2**15
    r: int = 8
    p: int = 3
    salt: bytes
    key: bytes = b""

    @classmethod
    def of(cls, password: str, *, n: int = 2**15) -> "Hash":
        """A new hash with a new salt."""
        empty = cls(n=n, salt=secrets.token_bytes(16))
        return cls(n=n, salt=empty.salt, key=empty.derived(password))

    def derived(self, password: str) -> bytes:
        """What the password becomes with this salt, at this cost."""
        return hashlib.scrypt(
            password.encode(errors="replace"), salt=self.salt, n=self.n, r=self.r, p=self.p, dklen=32,
            maxmem=_MOST_MEMORY,
        )  # fmt: skip

    def fits(self, password: str) -> bool:
        """Whether it was made of this password; takes the same time either way."""
        return hmac.compare_digest(self.derived(password), self.key)

    def __str__(self) -> str:
        salt, key = (base64.b64encode(part).decode() for part in (self.salt, self.key))
        return f"scrypt${self.n}${self.r}${self.p}${salt}${key}"


class EditorsFile:
    """`stenogram.protocols.Editors` of a file, which is read anew when it was changed."""

    def __init__(self, path: Path) -> None:
        self._path, self._lock = path, Lock()
        self._state: tuple[int, int] | None = None
        self._hashes: dict[str, Hash] = {}
        self._known()

    def admits(self, name: str, password: str) -> bool:
        """Whether this is the editor's password. One at a time: each try takes 32 MiB."""
        known = self._known()
        costliest = max(known.values(), key=lambda each: each.n * each.r * each.p, default=None)
        nobody = Hash(salt=bytes(16), key=bytes(32))
        if costliest is not None:
            nobody = Hash(n=costliest.n, r=costliest.r, p=costliest.p, salt=costliest.salt, key=bytes(32))
        with self._lock:
            fits = known.get(name, nobody).fits(password)
        return fits and name in known

    def stamp(self, name: str) -> str | None:
        """A digest of what is kept of the password; None: there is no such editor."""
        found = self._known().get(name)
        return hashlib.sha256(str(found).encode()).hexdigest() if found else None

    def _known(self) -> dict[str, Hash]:
        try:
            about = self._path.stat()
            state = (about.st_mtime_ns, about.st_size)
            if state != self._state:
                self._hashes, self._state = read_editors(self._path), state
        except OSError as error:
            raise SettingsError(
                f"{self._path}: {error.strerror}", hint=f"`stenogram editors add NAME --file {self._path}` makes one"
            ) from error
        return self._hashes


def read_editors(path: Path) -> dict[str, Hash]:
    """The hashes in a file by their editors' names.

    Raises:
        SettingsError: a line is not one of ours; which, but not what stands in it.
    """
    found = {}
    for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            raise SettingsError(
                f"{path}:{number}: not a line of an editors' file", hint="`stenogram editors add` writes them"
            )
        hashed = Hash(
            n=int(match[2]), r=int(match[3]), p=int(match[4]),
            salt=base64.b64decode(match[5]), key=base64.b64decode(match[6]),
        )  # fmt: skip
        if not (hashed.n > 1 and hashed.n & (hashed.n - 1) == 0 and 0 < 128 * hashed.n * hashed.r < _MOST_MEMORY):
            raise SettingsError(f"{path}:{number}: scrypt cannot be asked for this cost")
        if not 0 < hashed.p <= 16:
            raise SettingsError(f"{path}:{number}: scrypt cannot be asked for this cost")
        found[match[1]] = hashed
    return found


def add_editor(path: Path, name: str, password: str) -> bool:
    """Write an editor's password down as a hash; true where it is in the place of an earlier one.

    Raises:
        UsageError: the name or the password will not do.
    """
    if not name.strip() or name != name.strip() or ":" in name or name.startswith("#") or not name.isprintable():
        raise UsageError("this cannot be an editor's name", hint="letters, without a colon")
    if len(name) > MOST_NAME:
        raise UsageError(f"a name has at most {MOST_NAME} letters")
    if len(password) < FEWEST_LETTERS:
        raise UsageError(f"a password needs at least {FEWEST_LETTERS} characters", hint="four words are easy to keep")
    known = read_editors(path) if path.exists() else {}
    is_change = name in known
    lines = [f"{each}:{hashed}\n" for each, hashed in (known | {name: Hash.of(password)}).items()]
    folder = path.absolute().parent
    handle, made = tempfile.mkstemp(dir=folder, prefix=f".{path.name}.")  # only its owner may read it
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.writelines(lines)
        file.flush()
        os.fsync(file.fileno())
    Path(made).replace(path)
    return is_change
