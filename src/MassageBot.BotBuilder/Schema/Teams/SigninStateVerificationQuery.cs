namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a sign-in hands back.</summary>
public class SigninStateVerificationQuery
{
    /// <summary>Creates an empty one.</summary>
    public SigninStateVerificationQuery()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="state">The code to check the sign-in with.</param>
    public SigninStateVerificationQuery(string? state = default)
    {
        State = state;
    }

    /// <summary>The code to check the sign-in with.</summary>
    public string? State { get; set; }
}
