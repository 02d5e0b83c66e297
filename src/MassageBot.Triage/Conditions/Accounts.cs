namespace MassageBot.Triage.Conditions;

/// <summary>The complaints that a set of rows has looked at: signs, and places told as <c>region</c>.</summary>
internal sealed class Accounts(int signs)
{
    private readonly ulong[] _signs = new ulong[(signs / 64) + 1];

    /// <summary>The places accounted for, as bits of the schema.</summary>
    public ulong Regions { get; private set; }

    /// <summary>What a row accounts for: all that its condition asks for, and the values it names beside it.</summary>
    public static Accounts Of(FactSchema schema, IEnumerable<Mention> mentions, IReadOnlySet<string> beside)
    {
        var accounts = new Accounts(schema.Signs.Count);
        foreach (var mention in mentions.Where(mention => mention.Helps))
        {
            if (mention.Kind == MentionKind.Sign && schema.TryPlaceOfSign(mention.Name, out var place))
                accounts._signs[place / 64] |= 1UL << (place % 64);
            else if (mention is { Kind: MentionKind.Value, Name: FactNames.Region })
                accounts.Regions |= mention.Words;
        }
        if (beside.Contains(FactNames.Region))
            accounts.Regions = ulong.MaxValue;
        return accounts;
    }

    public bool Holds(int sign) => (_signs[sign / 64] >> (sign % 64) & 1) == 1;

    public void Add(Accounts other)
    {
        for (var i = 0; i < _signs.Length; i++)
            _signs[i] |= other._signs[i];
        Regions |= other.Regions;
    }
}
