namespace MassageBot.Triage.Conditions;

/// <summary>A compiled condition over facts. Pure; the same facts always give the same answer.</summary>
internal abstract class Condition
{
    /// <summary>Holds for no facts.</summary>
    public static Condition Never { get; } = new Fixed("never", _ => false, []);

    /// <summary>Everything the condition names, also within the terms it uses, and which way each works.</summary>
    public abstract IEnumerable<Mention> Mentions { get; }

    /// <summary>Ids of signs the condition names, also within the terms it uses.</summary>
    public IEnumerable<string> SignIds => Mentions.Where(mention => mention.Kind == MentionKind.Sign).Select(mention => mention.Name);

    public abstract bool Holds(FactTable facts);

    /// <summary>How the signs and places that it names work together.</summary>
    public abstract SignUse SignUse { get; }

    /// <summary>One question about the facts that needs nothing below it.</summary>
    internal sealed class Fixed(string text, Func<FactTable, bool> holds, IReadOnlyList<Mention> mentions) : Condition
    {
        public override IEnumerable<Mention> Mentions => mentions;

        public override SignUse SignUse =>
            !mentions.Any(mention => mention.Kind == MentionKind.Sign || mention is { Kind: MentionKind.Value, Name: FactNames.Region }) ? SignUse.None
            : mentions.All(mention => mention.Helps) ? SignUse.Each
            : SignUse.Joined;

        public override bool Holds(FactTable facts) => holds(facts);

        public override string ToString() => text;
    }

    /// <summary>Holds when the one below doesn't.</summary>
    internal sealed class Not(Condition inner) : Condition
    {
        public override IEnumerable<Mention> Mentions => inner.Mentions.Select(mention => mention with { Helps = !mention.Helps });

        public override SignUse SignUse => inner.SignUse == SignUse.None ? SignUse.None : SignUse.Joined;

        public override bool Holds(FactTable facts) => !inner.Holds(facts);

        public override string ToString() => $"not {inner}";
    }

    /// <summary>Holds when at least so many of those below hold.</summary>
    internal sealed class AtLeast(int needed, IReadOnlyList<Condition> parts) : Condition
    {
        private readonly Condition[] _parts = [.. parts];

        public override IEnumerable<Mention> Mentions => _parts.SelectMany(part => part.Mentions);

        public override SignUse SignUse => _parts.Select(part => part.SignUse).Where(use => use != SignUse.None).ToList() switch
        {
            [] => SignUse.None,
            [SignUse.Each] when needed > 1 => SignUse.Guarded,
            [var only] => only,
            var several => needed == 1 && several.TrueForAll(use => use == SignUse.Each) ? SignUse.Each : SignUse.Joined,
        };

        public override bool Holds(FactTable facts)
        {
            var held = 0;
            for (var i = 0; i < _parts.Length && held < needed; i++)
            {
                if (_parts[i].Holds(facts))
                    held++;
                else if (held + _parts.Length - i - 1 < needed)
                    return false;
            }
            return held >= needed;
        }

        public override string ToString() => $"at least {needed} of ({string.Join<Condition>(", ", _parts)})";
    }

    /// <summary>A named condition that several rows share.</summary>
    internal sealed class Term(string name, int place, Condition inner) : Condition
    {
        public override IEnumerable<Mention> Mentions => inner.Mentions;

        public override SignUse SignUse => inner.SignUse;

        public override bool Holds(FactTable facts) => facts.Term(place, inner);

        public override string ToString() => name;
    }

    /// <summary>A condition as its author wrote it.</summary>
    internal sealed class Written(string text, Condition inner) : Condition
    {
        public override IEnumerable<Mention> Mentions => inner.Mentions;

        public override SignUse SignUse => inner.SignUse;

        public override bool Holds(FactTable facts) => inner.Holds(facts);

        public override string ToString() => text;
    }
}
