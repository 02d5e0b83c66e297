using MassageBot.Triage.Conditions;

namespace MassageBot.Triage.Content;

/// <summary>Reads <c>signs.yaml</c>: signs, modifiers and values.</summary>
internal static class SignsFile
{
    private const int MostWords = 64;

    public static FactSchema Read(ContentReader reader)
    {
        var signs = new List<Sign>();
        var values = new List<FactValue>();
        if (reader.Root("signs", "modifiers", "values") is { } root)
        {
            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (key, isModifier) in new[] { ("signs", false), ("modifiers", true) })
            {
                foreach (var node in reader.Entries(root, key))
                {
                    reader.OnlyKeys(node, "id", "hard", "meaning", "sources", "evidence");
                    signs.Add(new Sign(
                        reader.Id(node, taken, "sign"),
                        reader.Required(node, "meaning"),
                        reader.Flag(node, "hard", required: true),
                        isModifier,
                        reader.Sources(node),
                        reader.Evidence(node)));
                }
            }
            foreach (var node in reader.Entries(root, "values"))
            {
                reader.OnlyKeys(node, "id", "many", "words", "from", "to");
                var value = new FactValue(
                    reader.Id(node, taken, "value"),
                    reader.Flag(node, "many"),
                    reader.Texts(node, "words"),
                    reader.Number(node, "from"),
                    reader.Number(node, "to"));
                values.Add(value);
                if (value.IsNumber ? value.To is null || value.To <= value.From || value.Words.Count > 0 : value.Words.Count is 0 or > MostWords)
                    reader.Problem(node, $"'{value.Id}' needs either up to {MostWords} 'words' or a number range 'from' and 'to'");
                if (value.HoldsMany != FactNames.HoldsMany(value.Id))
                    reader.Problem(node, $"whether '{value.Id}' holds many words is fixed by the program; set many: {(value.HoldsMany ? "no" : "yes")}");
            }
        }
        return new FactSchema(signs, values);
    }
}
