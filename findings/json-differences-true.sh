#!/usr/bin/env bash
# For jsondiff, dictdiffer and json-merge-patch true is 1: a change from 1 to true is none.
#
# Version:  jsondiff 2.2.1, dictdiffer 0.10.0, json-merge-patch 0.3.0, deepdiff 9.1.0,
# jsonpatch 1.48
#
# Expected: a difference, as jsonpatch finds it: in JSON true and 1 are of two types, and neither
# schemas nor APIs take one for the other.
#
# Happens:  the values are compared with == of Python, where True is 1 and False is 0. There is no
# difference, and the patch that is made of it leaves the old value. deepdiff tells the two apart as
# the value of a key, not in a list. dictdiffer moreover takes numbers for equal that differ by less
# than 2.2e-16 of their size, so that two 18-digit ids are no change.
#
# Matters:  harvesters update a copy by differences: "private": 0 of the old API stays where the new
# one says false, and an id that was mended is never taken over.
#
# Output seen, and compared with below:
#> {"a": 1} to {"a": true}
#>    jsondiff {"a": 1} | dictdiffer {"a": 1} | json-merge-patch {"a": 1}
#>    deepdiff finds ['type_changes'] | jsonpatch {"a": true}
#> {"a": 0} to {"a": false}
#>    jsondiff {"a": 0} | dictdiffer {"a": 0} | json-merge-patch {"a": 0}
#>    deepdiff finds ['type_changes'] | jsonpatch {"a": false}
#> {"a": [1, 2]} to {"a": [true, 2]}
#>    jsondiff {"a": [1, 2]} | dictdiffer {"a": [1, 2]} | json-merge-patch {"a": [1, 2]}
#>    deepdiff finds [] | jsonpatch {"a": [true, 2]}
#> {"a": [{"b": 0}]} to {"a": [{"b": false}]}
#>    jsondiff {"a": [{"b": 0}]} | dictdiffer {"a": [{"b": 0}]} | json-merge-patch {"a": [{"b": 0}]}
#>    deepdiff finds ['type_changes'] | jsonpatch {"a": [{"b": false}]}
#> {"id": 120101199001011234} to {"id": 120101199001011235}
#>    jsondiff {"id": 120101199001011235} | dictdiffer {"id": 120101199001011234} | json-merge-patch {"id": 120101199001011235}
#>    deepdiff finds ['values_changed'] | jsonpatch {"id": 120101199001011235}
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'jsondiff==2.2.1' 'dictdiffer==0.10.0' 'json-merge-patch==0.3.0' 'deepdiff==9.1.0' 'jsonpatch==1.48'
venv/bin/python - >output <<'PYTHON'
import copy
import json

import deepdiff
import dictdiffer
import json_merge_patch
import jsondiff
import jsonpatch

for old, new in (({"a": 1}, {"a": True}), ({"a": 0}, {"a": False}), ({"a": [1, 2]}, {"a": [True, 2]}), ({"a": [{"b": 0}]}, {"a": [{"b": False}]}),
                 ({"id": 120101199001011234}, {"id": 120101199001011235})):
    print(json.dumps(old), "to", json.dumps(new))
    patch = json_merge_patch.create_patch(copy.deepcopy(old), copy.deepcopy(new))
    print("   jsondiff", json.dumps(jsondiff.patch(old, jsondiff.diff(old, new))), "| dictdiffer",
          json.dumps(dictdiffer.patch(list(dictdiffer.diff(old, new)), old)), "| json-merge-patch", json.dumps(json_merge_patch.merge(copy.deepcopy(old), patch)))
    print("   deepdiff finds", list(deepdiff.DeepDiff(old, new)), "| jsonpatch", json.dumps(jsonpatch.make_patch(old, new).apply(old)))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
