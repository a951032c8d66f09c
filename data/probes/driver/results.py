# Writes what was found, whole or not at all, in the layout that the linter wants.
from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

WIDTH = 320


def write(path: Path, results: dict) -> None:
    """Replaces `path` by `results`: a reader sees the old file or the new one, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text(results) + "\n")
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def read(path: Path) -> dict:
    """The results in `path`, or none."""
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def text(value: object, indent: str = "") -> str:
    """JSON with each finding on a line of its own."""
    inline = _inline(value)
    flat = not isinstance(value, dict) or all(not isinstance(part, dict) for part in value.values())
    if indent and flat and len(indent) + len(inline) < WIDTH - 60:
        return inline
    if isinstance(value, dict) and value:
        deeper = indent + "  "
        parts = (f"{deeper}{json.dumps(key)}: {text(part, deeper)}" for key, part in value.items())
        return "{\n" + ",\n".join(parts) + f"\n{indent}}}"
    if isinstance(value, list) and value and len(indent) + len(inline) >= WIDTH - 60:
        deeper = indent + "  "
        return "[\n" + ",\n".join(f"{deeper}{text(part, deeper)}" for part in value) + f"\n{indent}]"
    return inline


def _inline(value: object) -> str:
    if isinstance(value, dict) and value:
        return "{ " + ", ".join(f"{json.dumps(key)}: {_inline(part)}" for key, part in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(_inline(part) for part in value) + "]"
    return json.dumps(value, ensure_ascii=False)
