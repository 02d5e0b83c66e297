using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace MassageBot.Knowledge.Analysis;

/// <summary>Keeps the word as it was before stemming, in the token's type.</summary>
internal sealed class SurfaceFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;
    private readonly ITypeAttribute _type;

    public SurfaceFilter(TokenStream input)
        : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _type = AddAttribute<ITypeAttribute>();
    }

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;
        _type.Type = _term.ToString();
        return true;
    }
}
