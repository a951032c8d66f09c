# What an installation shows without a running application: versions, licence, packages, upkeep.
from __future__ import annotations

from datetime import date, timedelta

from environment import Environment, canonical
from findings import Findings
from manifest import Manifest

# A word in the name of a licence, and what the licence asks.
FAMILIES = {"MIT": "permissive", "BSD": "permissive", "Apache": "permissive", "Repoze": "permissive", "LGPL": "weak-copyleft"}
YEAR = timedelta(days=366)


def release(manifest: Manifest, environment: Environment, index: dict, found: Findings) -> dict:
    """Settles what the metadata of the installed release says, and returns the metadata."""
    said = environment.metadata(manifest.package)
    version = said["version"]
    month = index["days"].get(version, "")[:7]
    if version == index["newest"]:
        found.settle("latest-release", f"{version} ({month})", "newest final release in the package index, day of its first file")
    if said["oldest"]:
        found.settle("python-oldest", said["oldest"], f"Requires-Python: {said['wants']}")
    if said["newest"]:
        found.settle("python-newest", said["newest"], f"Classifier: Programming Language :: Python :: {said['newest']}")
    licence = said["licence"]
    shown = licence or "; ".join(said["licences"])
    if shown:
        found.settle("licence", shown, "metadata of the release")
        words = f"{licence} {' '.join(said['licences'])}".replace("Lesser General Public", "LGPL")
        if family := next((family for word, family in FAMILIES.items() if word in words), None):
            found.settle("licence-family", family, f"the metadata names {shown}")
    count = len(said["required"])
    band = "none" if count == 0 else "few" if count < 5 else "several" if count < 10 else "many"
    listed = ", ".join(said["required"]) or "no other package"
    found.settle("required-packages", str(count), f"Requires-Dist without extras: {listed}")
    found.settle("footprint", band, f"{count} directly required packages")
    found.settle("type-marker", "yes" if said["marker"] else "no", said["marker"] or "no py.typed among the installed files")
    _upkeep(index["days"], found)
    track_record(manifest.package, index["days"], found)
    return {"release": version, "month": month}


def _upkeep(days: dict[str, str], found: Findings) -> None:
    released = sorted({date.fromisoformat(day) for day in days.values()})
    today = date.today()
    since = today - released[-1]
    # The last two years: what lies before says little about who keeps the project now.
    recent = [day for day in released if day > today - 2 * YEAR]
    earlier = [day for day in released if day <= today - 2 * YEAR][-1:]
    gaps = [(later - day, later) for day, later in zip(earlier + recent, recent)]
    longest, ended = max(gaps, default=(since, today))
    value = "active" if since <= YEAR and longest <= YEAR else "slow"
    how = f"upload dates: {_counted(len(recent), 'release')} in two years, the newest {_months(since)} old"
    if gaps:
        how += f", the longest gap {_months(longest)} to {ended:%Y-%m}"
    found.settle("maintenance", value, how)


def _months(span: timedelta) -> str:
    return _counted(span.days // 30, "month") if span.days >= 30 else "under a month"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def track_record(package: str, days: dict[str, str], found: Findings) -> None:
    """Settles how long ago the first release came to the package index."""
    first = min(days.values())
    years = (date.today() - date.fromisoformat(first)).days / 365.25
    band = "long" if years >= 10 else "medium" if years >= 5 else "short"
    found.settle("track-record", band, f"the first file of {package} in the package index is of {first[:7]}")


def closure(manifest: Manifest, environment: Environment, found: Findings) -> dict:
    """Settles what the bare install brings: packages and, among them, a server."""
    brought = environment.closure()
    found.closure = brought["packages"]
    count = len(brought["packages"])
    found.settle("closure-packages", count, f"pip install {manifest.package}: {_counted(count, 'package')} with itself")
    found.settle("closure-size", brought["megabytes"], "MB of installed files, without bytecode")
    return brought


def server(manifest: Manifest, found: Findings, extra: dict[str, str]) -> None:
    """Settles whether the server that the application runs under comes along."""
    package = manifest.server.get("package")
    if package is None:
        found.settle("production-server", "built-in", f"served by {manifest.server['name']}, no other package")
    elif canonical(package) in found.closure:
        found.settle("production-server", "bundled", f"{package} {found.closure[canonical(package)]} is in the bare closure")
    elif canonical(package) in extra:
        found.settle("production-server", "bundled", f"{package} {extra[canonical(package)]} is in the closure of {manifest.basis}")
    else:
        found.settle("production-server", "none", f"{package} had to be installed on top")
