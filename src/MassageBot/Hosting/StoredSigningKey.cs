using System.Security.Cryptography;
using MassageBot.Storage;
using Microsoft.IdentityModel.Tokens;

namespace MassageBot.Hosting;

/// <summary>A key of the program's own that lives in the database, so that every node signs and reads with the same one; fetched once.</summary>
internal sealed class StoredSigningKey(ISecretStore secrets, string name)
{
    private const int Bytes = 32;
    private volatile SymmetricSecurityKey? _key;

    public async ValueTask<SymmetricSecurityKey> GetAsync(CancellationToken cancellationToken)
    {
        if (_key is { } key)
            return key;

        // The store gives every caller the same bytes, so two that load at once load the same key.
        return _key = new SymmetricSecurityKey(await secrets.GetOrCreateAsync(name, () => RandomNumberGenerator.GetBytes(Bytes), cancellationToken));
    }
}
