# What each framework's probe.json says: what to install, how to serve, which routes to ask.
from __future__ import annotations

import json
from pathlib import Path

PROBES = Path(__file__).resolve().parent.parent
REFERENCE = "flask"


class Manifest:
    """One framework's probe: its folder and what its `probe.json` declares."""

    def __init__(self, framework: str):
        self.framework = framework
        self.folder = PROBES / framework
        declared = json.loads((self.folder / "probe.json").read_text("utf-8"))
        self.package: str = declared["package"]
        # The name that Python imports, and the statement that a first program starts with.
        self.module: str = declared["module"]
        self.imports: str = declared.get("imports", f"import {self.module}")
        self.basis: str = declared["basis"]
        # Installed on top of the bare package: the extra, the server, what the application needs.
        self.needs: list[str] = declared.get("needs", [])
        # Installed beside the environment, in `aside`, for commands that must not slow what is timed.
        self.aside: list[str] = declared.get("aside", [])
        # A command that the bare install should run, and what has to be installed where it cannot.
        self.starts: list[str] | None = declared.get("starts")
        self.repairs: list[str] = declared.get("repairs", [])
        # What should serve a page on the bare install, and what a refusal says where the package has no server.
        self.alone: dict = declared["alone"]
        # The application that adapters for cloud functions get, where it has no standard interface.
        self.adapted: str | None = declared.get("adapted")
        # Commands before and after the application's files are laid out.
        self.generate: list[list[str]] = declared.get("generate", [])
        self.prepare: list[list[str]] = declared.get("prepare", [])
        self.variables: dict[str, str] = declared.get("variables", {})
        self.server: dict = declared["server"]
        # Other servers that the documentation recommends as well, for what waits and streams.
        self.also: list[dict] = declared.get("also", [])
        self.routes: dict[str, str] = declared.get("routes", {})
        # The paths that render a format, and after a space what the request accepts.
        self.outputs: dict[str, str] = declared.get("outputs", {})
        # The applications to call by hand: `wsgi` and `asgi`, each as `module:name`.
        self.calls: dict[str, str] = declared.get("calls", {})
        # The package that draws templates, and what writes server-sent events.
        self.engine: str | None = declared.get("engine")
        self.helper: str | None = declared.get("helper")
        # Traits whose routes need a package that does not come along.
        self.addons: dict[str, str] = declared.get("addons", {})
        self.client: dict | None = declared.get("client")
        self.reload: dict | None = declared.get("reload")
        self.tries: list[dict] = declared.get("tries", [])
        # Other applications, each with the command that serves it and what to ask it.
        self.further: list[dict] = declared.get("further", [])
        self.gap: str | None = declared.get("gap")

    @property
    def results(self) -> Path:
        return self.folder / "results.json"


def frameworks() -> list[str]:
    """The ids of all frameworks that have a probe, in order."""
    return sorted(path.parent.name for path in PROBES.glob("*/probe.json"))
