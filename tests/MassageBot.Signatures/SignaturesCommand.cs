using MassageBot.Signatures.Api;

namespace MassageBot.Signatures;

/// <summary>The commands `write` and `compare`.</summary>
internal static class SignaturesCommand
{
    private const string Usage = """
        dotnet run --project tests/MassageBot.Signatures -- COMMAND
          write   API FOLDER   write the projects of the reference libraries into a folder
          compare API FOLDER   compare the libraries built there with the list they were written from
        API is the folder with botbuilder-4.23-public-api.txt and allowed-extras.txt.
        """;

    public static int Run(string[] args)
    {
        try
        {
            switch (args)
            {
                case ["write", var api, var folder]:
                    Write(ApiList.Read(api), folder);
                    return 0;
                case ["compare", var api, var folder]:
                    return Compare(ApiList.Read(api), folder) ? 0 : 1;
                default:
                    Console.Error.WriteLine(Usage);
                    return 2;
            }
        }
        catch (Exception e) when (e is SignaturesException or IOException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }

    private static void Write(ApiList list, string folder)
    {
        foreach (var library in Library.All)
        {
            var types = list.TypesOf(library);
            library.Write(list, folder);
            Console.WriteLine($"{library.Name}: {types.Count} types, {types.Sum(t => t.Members.Count)} members written from the list");
        }

        foreach (var line in list.NotUnderstood)
            Console.WriteLine("left out: " + line);
    }

    private static bool Compare(ApiList list, string folder)
    {
        var same = true;
        foreach (var library in Library.All)
        {
            var differences = library.Differences(list, folder);
            same &= differences.Count == 0;
            foreach (var difference in differences)
                Console.WriteLine($"{library.Name}: {difference}");
        }

        return same;
    }
}
