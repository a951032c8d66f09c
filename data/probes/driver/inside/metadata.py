# Reads the metadata of an installed package with pip's own reader of requirements.
import email
import json
import sys
from pathlib import Path

from pip._vendor.packaging.requirements import Requirement
from pip._vendor.packaging.specifiers import SpecifierSet

fields = email.message_from_string((Path(sys.argv[1]) / "METADATA").read_text("utf-8"))
required = set()
for line in fields.get_all("Requires-Dist", []):
    requirement = Requirement(line)
    if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
        required.add(requirement.name.lower())

# Some name their licence, others paste its text here.
licence = (fields.get("License") or "").strip()
named = licence if "\n" not in licence and len(licence) < 60 and "Copyright" not in licence else ""

classifiers = fields.get_all("Classifier", [])
licences = [line.rpartition(":: ")[2] for line in classifiers if line.startswith("License :: OSI Approved ::")]
pythons = [line.rpartition(":: ")[2] for line in classifiers if line.startswith("Programming Language :: Python :: 3.")]
wanted = fields.get("Requires-Python") or ""
allowed = [f"3.{minor}" for minor in range(0, 30) if SpecifierSet(wanted).contains(f"3.{minor}.99")] if wanted else []

print(
    json.dumps(
        {
            "version": fields["Version"],
            "licence": fields.get("License-Expression") or named,
            "licences": licences,
            "wants": wanted,
            "oldest": allowed[0] if allowed else None,
            "newest": max(pythons, key=lambda version: int(version.split(".")[1])) if pythons else None,
            "required": sorted(required),
        }
    )
)
