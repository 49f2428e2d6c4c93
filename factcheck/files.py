"""Files that are written whole or not at all."""

import os
from pathlib import Path


def write_whole(file: Path, content: bytes) -> None:
    """Write beside the file, then put it in its place; of two who write at once one comes last. Raises OSError.

    What is no regular file (/dev/null, a pipe) is written to, not replaced; a link is followed.
    """
    if file.exists() and not file.is_file():
        file.write_bytes(content)
        return
    file = file.resolve()
    beside = file.with_name(f".{file.name}.{os.urandom(4).hex()}.tmp")
    try:
        with beside.open("xb") as stream:
            stream.write(content)
        os.replace(beside, file)  # noqa: PTH105 - the name says what happens
    finally:
        beside.unlink(missing_ok=True)
