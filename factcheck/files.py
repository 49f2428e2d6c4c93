"""Files that are written whole or not at all."""

import errno
import os
import stat
from pathlib import Path


def write_whole(file: Path, content: bytes) -> None:
    """Write beside the file, then put it in its place; of two who write at once one comes last. Raises OSError.

    What is no regular file (/dev/null, a pipe) is written to, not replaced; a link is followed. A file keeps its mode,
    and one that its owner may not write is refused.
    """
    if file.exists() and not file.is_file():
        file.write_bytes(content)
        return
    file = file.resolve()
    mode = file.stat().st_mode if file.exists() else None
    if mode is not None and not mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, "it is read-only", str(file))
    beside = file.with_name(f".{file.name}.{os.urandom(4).hex()}.tmp")
    try:
        with beside.open("xb") as stream:
            stream.write(content)
        if mode is not None:
            beside.chmod(stat.S_IMODE(mode))
        os.replace(beside, file)  # noqa: PTH105 - the name says what happens
    finally:
        beside.unlink(missing_ok=True)
