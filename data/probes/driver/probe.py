# Probes one framework: installs it, runs its application, and gathers what each experiment found.
from __future__ import annotations

import http.client
import shutil
import sys
from datetime import date

import inspect_code
import inspect_install
import observe
import observe_further
import observe_time
from environment import Environment, Tools
from findings import Findings
from manifest import Manifest
from processes import Broken, shown
from serve import Bench, Site

# Asked of the running application, where it has the route.
WITH_ROUTE = {
    "page": observe.page,
    "form": observe.form,
    "session": observe.session,
    "cookie": observe.session,
    "websocket": observe.websockets,
    "job": observe_time.job,
    "mounted": observe.mounted,
    "openapi": observe.openapi,
    "cached": observe.cached,
    "typed": observe.typed,
}


class Gap(Broken):
    """A framework whose releases the index does not have."""


class Probe:
    """One framework on its way from an empty environment to results."""

    def __init__(self, manifest: Manifest, tools: Tools, release: str | None, source: str | None):
        self.manifest = manifest
        self.tools = tools
        self.release = release
        self.source = source
        self.found = Findings()
        self.environment: Environment
        self.bench: Bench

    def install(self) -> None:
        """Installs the bare package, looks at it, then adds what the application needs. Raises Broken."""
        manifest, found = self.manifest, self.found
        if manifest.gap:
            return self._from_source()
        index = self.tools.releases(manifest.package)
        if not self.release and not index["fits"]:
            python = ".".join(map(str, sys.version_info[:2]))
            raise Broken(f"Python {python} is too old for {manifest.package} {index['newest']}, which wants {index['wants']}")
        self.environment = environment = Environment(self.tools, manifest.framework)
        pinned = f"{manifest.package}=={self.release or index['newest']}"
        environment.install([pinned])
        inspect_install.closure(manifest, environment, found)
        self.told = inspect_install.release(manifest, environment, index, found)
        self.bench = Bench(manifest, environment)
        self.bench.pinned = [pinned]
        if manifest.starts:
            self._repair()
        self.bench.lay_out()
        self.compiled = environment.compiled
        self._try("self-start", inspect_code.self_start, self.bench)
        self._try("test-client", inspect_code.test_client, self.bench)
        extra = {}
        if "[" in manifest.basis:
            environment.install([manifest.basis, pinned])
            extra = environment.closure()["packages"]
        if manifest.needs:
            environment.install([*manifest.needs, pinned])
        if manifest.aside:
            environment.install(manifest.aside, self.bench.folder / "aside")
        inspect_install.server(manifest, found, extra)

    def _from_source(self) -> None:
        """Takes a source tree in place of a package that the index does not have."""
        manifest = self.manifest
        if not self.source:
            raise Gap(manifest.gap)
        self.environment = Environment(self.tools, manifest.framework)
        self.environment.install(manifest.needs)
        self.bench = Bench(manifest, self.environment)
        shutil.copytree(self.source, self.bench.folder)
        tree = sum(path.stat().st_size for path in self.bench.folder.rglob("*") if path.is_file())
        brought = self.environment.closure()
        self.found.closure = brought["packages"]
        size = round(tree / 1e6 + brought["megabytes"], 1)
        self.found.settle("closure-size", size, f"MB of the source tree and of {', '.join(brought['packages'])}")
        inspect_install.server(manifest, self.found, {})
        self.bench.lay_out()
        self.compiled = [*self.environment.compiled, *self.bench.folder.rglob("*.so")]
        self._try("self-start", inspect_code.self_start, self.bench)
        inspect_install.track_record(manifest.package, self.tools.releases(manifest.package)["days"], self.found)
        day = date.fromtimestamp((self.bench.folder / "web2py.py").stat().st_mtime)
        self.told = {"release": self.release or "unknown", "month": f"{day:%Y-%m}"}

    def _repair(self) -> None:
        command = self.environment.programs(self.manifest.starts)
        try:
            self.environment.run(command, 60)
            self.found.note("first-step", "works", f"after the bare install `{shown(command)}` ran")
        except Broken as problem:
            needed = " ".join(self.manifest.repairs)
            self.found.note("first-step", "broken", f"after the bare install {problem}; with {needed} it runs")
            self.environment.install(self.manifest.repairs)

    def settle(self) -> None:
        """Runs every experiment that the manifest has a route, a file or a command for."""
        bench, manifest, routes = self.bench, self.manifest, self.manifest.routes
        self._try("interface", inspect_code.interface, bench)
        self._try("single-file", inspect_code.single_file, bench)
        self._try("commands", inspect_code.tries, bench, None)
        command = manifest.server["command"]
        # A server that does not start is told for all that needs one.
        with Site(bench, command, routes["json"]) as site:
            self._try("headers", observe.plain, site, manifest)
            for route, experiment in WITH_ROUTE.items():
                if route in routes:
                    self._try(route, experiment, site, manifest)
            if "stream" in routes or "events" in routes:
                self._try("stream", observe_time.pieces, site, manifest)
            if manifest.outputs:
                self._try("output", observe.output, site, manifest)
            self._try("pages", inspect_code.tries, bench, site)
        # What keeps workers busy has a server of its own.
        if "stream" in self.found.noted or "events" in self.found.noted:
            with Site(bench, command, routes["json"]) as site:
                self._try("server-push", observe_time.push, site, manifest)
        if "slow" in routes or "coroutine" in routes:
            with Site(bench, command, routes["json"]) as site:
                self._try("async", observe_time.waits, site, manifest)
        self._try("compiled-parts", inspect_code.compiled_parts, bench, self.compiled)
        for asked in manifest.further:
            self._try("further", observe_further.further, bench, asked)
        self._try("serverless", inspect_code.serverless, bench)
        self._try("host-loop", inspect_code.host_loop, bench)
        self._try("reloader", inspect_code.reloader, bench)

    def results(self) -> dict:
        """What was found, as it is written down."""
        return {
            "framework": self.manifest.framework,
            **self.told,
            "python": ".".join(map(str, sys.version_info[:3])),
            "basis": self.manifest.basis,
            "server": self.manifest.server["name"],
            "probed": f"{date.today():%Y-%m}",
            **({"gap": self.manifest.gap} if self.manifest.gap else {}),
            "traits": dict(sorted(self.found.traits.items())),
            "observed": dict(sorted(self.found.noted.items())),
            "problems": self.found.problems,
        }

    def _try(self, name: str, experiment, *given) -> None:
        asked = {"test-client": self.manifest.client, "reloader": self.manifest.reload}
        if name in asked and not asked[name]:
            return
        try:
            experiment(*given, self.found)
        except (Broken, OSError, http.client.HTTPException, ValueError, LookupError, StopIteration) as problem:
            self.found.trouble(name, problem)
