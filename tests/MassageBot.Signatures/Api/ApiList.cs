namespace MassageBot.Signatures.Api;

/// <summary>The public API of Bot Builder 4.23 as it is listed, and what the list lacks of the package for tests.</summary>
internal sealed class ApiList
{
    private readonly Dictionary<string, ApiType> _types = new(StringComparer.Ordinal);
    private readonly List<string> _notUnderstood = [];

    private ApiList(IReadOnlyList<string> lines)
    {
        Lines = lines;
        var members = lines.Where(line => !AddType(line)).ToList();
        foreach (var line in members.Where(line => !AddContract(line) && !AddMember(line)))
            _notUnderstood.Add(line);
    }

    /// <summary>The lines.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>Lines in a form that is not known here.</summary>
    public IReadOnlyList<string> NotUnderstood => _notUnderstood;

    /// <summary>Reads the list, and of the extras those that stand for a package.</summary>
    public static ApiList Read(string folder)
    {
        var extras = File.ReadLines(Path.Combine(folder, "allowed-extras.txt"))
            .Select(line => line.Split(" # ")[0].TrimEnd())
            .Where(line => Library.All.Any(library => library.Holds(line)));
        return new ApiList([.. File.ReadLines(Path.Combine(folder, "botbuilder-4.23-public-api.txt")), .. extras]);
    }

    /// <summary>The last dot that is not within angle brackets.</summary>
    public static int LastDot(string name)
    {
        var depth = 0;
        for (var i = name.Length - 1; i >= 0; i--)
        {
            depth += name[i] switch { '>' => 1, '<' => -1, _ => 0 };
            if (depth == 0 && name[i] == '.')
                return i;
        }

        return -1;
    }

    /// <summary>The types of a library.</summary>
    public IReadOnlyList<ApiType> TypesOf(Library library) => [.. _types.Values.Where(type => library.Holds(type.Name))];

    /// <summary>The type of that name as it is declared, where `name` may be a use of it such as `Prompt&lt;bool&gt;`.</summary>
    public ApiType? Find(string? name)
    {
        if (name is null)
            return null;
        if (_types.TryGetValue(name, out var type))
            return type;
        var arguments = TypeArguments.Split(name).Count;
        return arguments == 0 ? null : _types.Values.FirstOrDefault(t => WithoutArguments(t.Name) == WithoutArguments(name) && TypeArguments.Split(t.Name).Count == arguments);
    }

    /// <summary>A name up to its angle bracket.</summary>
    public static string WithoutArguments(string name) => name.Split('<')[0];

    private bool AddType(string line)
    {
        if (ApiLine.Type(line) is not { } type)
            return false;
        _types.Add(type.Name, type);
        return true;
    }

    private bool AddContract(string line)
    {
        if (line.Split(" implements ") is not [var type, var contract])
            return false;
        _types[type].Contracts.Add(contract);
        return true;
    }

    private bool AddMember(string line)
    {
        if (ApiLine.Member(line) is not var (type, member) || !_types.TryGetValue(type, out var owner))
            return false;
        owner.Members.Add(member);
        return true;
    }
}
