#!/usr/bin/env bash
# Builds the source on Bot Builder's own packages, and runs on them what doesn't need the ones that aren't to be had.
# In a copy: the normal build isn't touched. What it proves and what it doesn't: docs/decisions/0001.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en LC_ALL=C
api=tests/MassageBot.BotBuilder.Tests/Api
conformance=tests/MassageBot.BotBuilder.Conformance
differs=$conformance/differs-on-packages.txt
archived='AdaptiveCards|Microsoft\.Bot\.[A-Za-z.]+|Microsoft\.Rest\.[A-Za-z.]+'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The log without the places that it names: sources of packages, and the copy.
tell() { sed -E "s# *in source\(s\): .*##; s#[a-z]+://[^ ]*##g; s#$work/##g; s# \[[^]]*\]\$##" | awk '!seen[$0]++' | head -n 40; }

# Says that nothing is proven where the packages aren't to be had: that is no fault of the source.
skip() {
  echo "SKIPPED: $1 Building on Bot Builder's own packages is not proven here."
  exit 0
}

fail() {
  echo "$1"
  [ -z "${2:-}" ] || tell <"$2"
  exit 1
}

# One a line, without what all names begin with.
list() { sed -E "s/^MassageBot\.BotBuilder\.Conformance\./  /" <<<"$1"; }

git ls-files -z --cached --others --exclude-standard -- . ':!docs' ':!knowledge' ':!src/widget' |
  xargs -0 sh -c 'for f; do [ -e "$f" ] && printf "%s\0" "$f"; done' sh | xargs -0 cp --parents -t "$work" || exit 1
cd "$work"

sdk=NuGet
missing=
if ! dotnet restore MassageBot.sln -p:BotSdk=NuGet >restore.log 2>&1; then
  sdk=Signatures
  missing=$(grep -oE "error NU1101: Unable to find package ($archived)\. " restore.log | sed -E 's/.* package (.*)\. /\1/' | sort -u)
  grep -E 'error ' restore.log | grep -vE "error NU1101: Unable to find package ($archived)\. " >other.log
  if [ -s other.log ] && ! grep -qv 'error NU1301: ' other.log; then
    skip "The package source can't be reached, and Bot Builder's packages aren't on this machine."
  fi
  [ ! -s other.log ] || fail "Restoring Bot Builder's packages fails for another reason than that some are missing:" other.log
  [ -n "$missing" ] || fail "Restoring Bot Builder's packages fails and doesn't say why:" restore.log
  ! grep -qx 'Microsoft\.Bot\.Builder' <<<"$missing" || skip "The package source doesn't have Microsoft.Bot.Builder."
  unreplaced=$(grep -vxE 'AdaptiveCards|Microsoft\.Bot\.Builder\.(Dialogs|Testing)' <<<"$missing")
  [ -z "$unreplaced" ] || fail "Nothing stands in for these packages: $(xargs <<<"$unreplaced")."
  echo "Missing packages: $(xargs <<<"$missing" | sed 's/ /, /g'). All others restore."
fi

if [ "$sdk" = Signatures ]; then
  dotnet run --project tests/MassageBot.Signatures -c Release -v quiet -- write $api artifacts/signatures >write.log 2>&1 || fail "The reference libraries can't be written:" write.log
  cat write.log
fi

# Our subset, the tests of what is ours alone, and tests without a bot have no place in it; the analysers have looked at the normal build.
dotnet sln MassageBot.sln remove src/MassageBot.BotBuilder tests/MassageBot.BotBuilder.Tests $(grep -L '<UsesBotSdk>' tests/*.Tests/*.csproj) >sln.log || fail "The solution can't be reduced:" sln.log
dotnet build MassageBot.sln -c Release -p:BotSdk=$sdk -p:RunAnalyzers=false --nologo -v quiet >build.log 2>&1 || {
  grep -E 'error ' build.log >errors.log
  fail "The source doesn't build on Bot Builder's packages:" errors.log
}
if [ "$sdk" = Signatures ]; then
  dotnet run --project tests/MassageBot.Signatures -c Release --no-build -- compare $api artifacts/signatures >compare.log 2>&1 || fail "The reference libraries differ from the list:" compare.log
fi

# Dialogs can't be run where only their signatures are there.
filter=()
[ "$sdk" = NuGet ] || filter=(--filter 'FullyQualifiedName!~.Conformance.Dialogs.')
dotnet test $conformance -c Release --no-build --nologo -p:BotSdk=$sdk "${filter[@]}" --logger 'trx;LogFileName=tests.trx' --results-directory results >test.log 2>&1
[ -s results/tests.trx ] || fail "The conformance tests don't run on Bot Builder's packages:" test.log
results() { grep -oE '<UnitTestResult [^>]*>' results/tests.trx | grep "outcome=\"$1\"" | grep -oE 'testName="[^"(]*' | cut -d'"' -f2; }
results Failed | sort -u >failed.txt
sed -nE '/^#/d; s/ # .*//p' $differs | sort -u >listed.txt
unexpected=$(comm -23 failed.txt listed.txt)
outdated=$(comm -13 failed.txt listed.txt)
if [ -n "$unexpected" ]; then
  grep -E '^ +Failed ' -A 3 test.log >failed.log
  fail "These conformance tests fail on Bot Builder's packages, and $differs doesn't list them:
$(list "$unexpected")" failed.log
fi
[ -z "$outdated" ] || fail "$differs lists what doesn't fail on Bot Builder's packages:
$(list "$outdated")"

passed=$(results Passed | wc -l)
[ "$passed" -gt 0 ] || fail "No conformance test ran on Bot Builder's packages."

# The storage's tests need no dialog; its serializer is the one file that has another text for the packages.
dotnet test tests/MassageBot.Storage.Tests -c Release --no-build --nologo -p:BotSdk=$sdk >test.log 2>&1 || {
  grep -E '^ +Failed ' -A 10 test.log >failed.log
  [ -s failed.log ] || grep -v ' Skipped \|\[SKIP\]' test.log >failed.log
  fail "The storage's tests fail on Bot Builder's packages:" failed.log
}
stored=$(grep -oE 'Passed: +[0-9]+' test.log | grep -oE '[0-9]+')
echo "The source builds on Bot Builder's packages${missing:+ and the signatures of the missing ones}; $passed conformance tests and $stored tests of the storage pass on them, $(wc -l <listed.txt) differ as listed."
