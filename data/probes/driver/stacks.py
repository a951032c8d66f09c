# Resolves, installs and imports the stack of each framework once: do its packages go together today?
from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import results
from environment import INSIDE, Environment, Tools, canonical
from manifest import PROBES, Manifest
from processes import Broken

FACTS = PROBES.parent / "frameworks"


def run(tools: Tools, frameworks: list[str], output: Path | None, say) -> int:
    """Tries the stacks of `frameworks` and writes `stacks.json`; those not asked for keep what they had."""
    path = (output or PROBES) / "stacks.json"
    told = results.read(path)
    for framework in frameworks:
        packages = _packages(framework)
        if not packages:
            say(f"{framework}: no stack")
            continue
        told[framework] = _try(tools, Manifest(framework), packages)
        results.write(path, dict(sorted(told.items())))
        broken = [name for name, value in told[framework]["imports"].items() if value != "works"]
        say(f"{framework}: {told[framework]['install']}, {len(packages)} packages, not imported: {', '.join(broken) or 'none'}")
    return 0


def _packages(framework: str) -> list[str]:
    facts = json.loads((FACTS / f"{framework}.json").read_text("utf-8"))
    return sorted({entry["package"] for entry in facts.get("stack", [])})


def _try(tools: Tools, manifest: Manifest, packages: list[str]) -> dict:
    told = {"probed": f"{date.today():%Y-%m}", "with": packages, "install": "works", "imports": {}}
    environment = Environment(tools, f"{manifest.framework}-stack")
    # Where the index has no release, what its source tree needs.
    basis = manifest.needs if manifest.gap else [manifest.package, *([manifest.basis] if "[" in manifest.basis else []), *manifest.repairs]
    try:
        environment.install([*basis, *packages])
    except Broken as problem:
        return {**told, "install": f"broken: {problem}"}
    closure = environment.closure()
    told.update(packages=len(closure["packages"]), megabytes=closure["megabytes"])
    printed = environment.run([environment.python, str(INSIDE / "imported.py"), *map(_name, packages)], 120)
    told["imports"] = json.loads(printed.splitlines()[-1])
    return told


def _name(requirement: str) -> str:
    """The package of a requirement such as `fastapi[standard]>=1`."""
    return canonical(requirement.split("[")[0].split("<")[0].split(">")[0].split("=")[0].split("!")[0])
