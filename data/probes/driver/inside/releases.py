# Asks the package index, as pip does, for the releases of a package: newest, its Pythons, all months.
import json
import logging
import sys

from pip._internal.index.collector import LinkCollector
from pip._internal.index.package_finder import PackageFinder
from pip._internal.commands.index import IndexCommand
from pip._internal.models.selection_prefs import SelectionPreferences
from pip._vendor.packaging.specifiers import SpecifierSet

logging.disable(logging.CRITICAL)

package = sys.argv[1]
command = IndexCommand("index", "")
options, _ = command.parser.parse_args(["versions", package])
with command.main_context():
    session = command._build_session(options)
    finder = PackageFinder.create(
        link_collector=LinkCollector.create(session, options),
        selection_prefs=SelectionPreferences(allow_yanked=False, ignore_requires_python=True),
    )
    days: dict = {}
    wants: dict = {}
    for found in finder.find_all_candidates(package):
        if not found.version.is_prerelease and found.link.upload_time:
            day = found.link.upload_time.date().isoformat()
            days[found.version] = min(days.get(found.version, day), day)
            wants[found.version] = found.link.requires_python or ""

newest = max(days)
python = ".".join(map(str, sys.version_info[:3]))
print(
    json.dumps(
        {
            "newest": str(newest),
            "wants": wants[newest],
            "fits": SpecifierSet(wants[newest]).contains(python, prereleases=True),
            "days": {str(version): day for version, day in sorted(days.items())},
        }
    )
)
