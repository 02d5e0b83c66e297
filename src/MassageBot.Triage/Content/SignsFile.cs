using MassageBot.Triage.Conditions;

namespace MassageBot.Triage.Content;

/// <summary>Reads <c>signs.yaml</c>: signs, modifiers and values.</summary>
internal static class SignsFile
{
    private const int MostWords = 64;
    private const string NoFollowUp = "none";

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
                    reader.OnlyKeys(node, "id", "hard", "meaning", "ask", "offer", "follow-up", "may-lower", "sources", "evidence", "signed");
                    signs.Add(new Sign(
                        reader.Id(node, taken, "sign"),
                        reader.Required(node, "meaning"),
                        reader.Flag(node, "hard", required: true),
                        isModifier,
                        reader.Sources(node),
                        reader.Evidence(node))
                    {
                        Ask = reader.Required(node, "ask"),
                        Offer = reader.Optional(node, "offer"),
                        FollowUpId = reader.Required(node, "follow-up") is var next && next is NoFollowUp or "" ? null : next,
                        MayLower = reader.Texts(node, "may-lower"),
                        SignedBy = reader.SignedBy(node),
                    });
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

    /// <summary>Checks what the signs say of rows and questions, once these are read.</summary>
    public static void CheckLinks(ContentReader reader, FactSchema schema, IReadOnlyList<Rule> rules, IReadOnlyList<Question> questions)
    {
        var nodes = reader.Root("signs", "modifiers", "values") is { } root ? reader.Entries(root, "signs").Concat(reader.Entries(root, "modifiers")) : [];
        foreach (var (sign, node) in schema.Signs.Zip(nodes))
        {
            var next = questions.FirstOrDefault(question => question.Id == sign.FollowUpId);
            if (sign.FollowUpId is { } id && next is null)
                reader.Problem(node, $"the follow-up of '{sign.Id}' is '{id}', but there is no such question; name one of {string.Join(", ", questions.Select(question => question.Id))} or none");
            else if (next?.Applies?.Holds(new FactTable(schema, Facts.None.With(sign.Id, Presence.Yes))) == false)
                reader.Problem(node, $"the follow-up of '{sign.Id}' is '{next.Id}', but that question is not asked when the sign is there; add the sign to its 'when'");
            if (sign.Offer is not null && (!sign.IsHard || sign.IsModifier || IsOnAList(sign, questions)))
                reader.Problem(node, $"'{sign.Id}' has an 'offer', which is for a hard sign that no list has an option for; leave it out");
            foreach (var row in sign.MayLower.Where(row => rules.All(rule => rule.Id != row)))
                reader.Problem(node, $"'{sign.Id}' may lower '{row}', but there is no such row");
        }
    }

    private static bool IsOnAList(Sign sign, IReadOnlyList<Question> questions) =>
        questions.Where(question => question.Screen is Screen.Now or Screen.Place)
            .Any(question => question.Options.Any(option => option.Sets.Signs.GetValueOrDefault(sign.Id) == Presence.Yes));
}
