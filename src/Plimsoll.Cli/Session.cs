using System.CommandLine;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.App.Practice;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;

namespace Plimsoll.Cli;

/// <summary>Opens what a command works on, and says plainly why where it cannot.</summary>
internal static class Session
{
    public static int With(ParseResult parsed, Func<Authority, int> run) => With(parsed, (authority, _) => run(authority));

    /// <summary>With whoever acts, where they may do what the command is for.</summary>
    public static int With(ParseResult parsed, Func<Authority, Reader, int> run)
    {
        var settings = Settings.FromEnvironment();
        try
        {
            var (opened, problems) = Authority.Open(settings, TimeProvider.System);
            if (opened is null)
            {
                return Refuse(problems, "The accepted practice does not go with the practice that ships, and was not used. Mend the folder of PLIMSOLL_PRACTICE, then propose and accept it.");
            }

            using var authority = opened;
            if (PracticeFolder.NotCounting(settings, authority.AcceptedPractice) is { } why)
            {
                Console.Error.WriteLine(why);
            }

            return As(parsed, authority, reader => run(authority, reader));
        }
        catch (StorageException wrong)
        {
            return Refuse(wrong.Message);
        }
    }

    private static int As(ParseResult parsed, Authority authority, Func<Reader, int> run)
    {
        var act = (Act)parsed.CommandResult.Command;
        var (reader, refused) = new Readers(authority).AtTerminal(parsed.GetValue(Act.As) ?? authority.Settings.As);
        if (reader is null)
        {
            return Refuse(refused!);
        }

        return authority.Access.May(reader, act.Purpose) is { IsAllowed: false } barred ? Refuse(barred.Why) : run(reader);
    }

    /// <summary>With the practice of the folder, whether or not it counts, on the stores.</summary>
    public static int WithFolder(ParseResult parsed, Func<Authority, PracticeLayer, int> run)
    {
        var settings = Settings.FromEnvironment();
        if (settings.Practice is null)
        {
            return Refuse("PLIMSOLL_PRACTICE names no folder: set it to the folder of your own practice. An empty one takes your own practice away.");
        }

        return WithCatalogue(catalogue =>
        {
            try
            {
                using var authority = Authority.Open(catalogue, settings, TimeProvider.System);
                return As(parsed, authority, _ => run(authority, PracticeFolder.Layer(settings)!));
            }
            catch (StorageException wrong)
            {
                return Refuse(wrong.Message);
            }
        });
    }

    private static int Refuse(IReadOnlyList<PracticeProblem> problems, string why)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        return Refuse(why);
    }

    public static int WithCatalogue(Func<Catalogue, int> run)
    {
        var reading = PracticeFolder.Read(Settings.FromEnvironment());
        if (reading.Catalogue is { } catalogue)
        {
            return run(catalogue);
        }

        foreach (var problem in reading.Problems)
        {
            Console.Error.WriteLine(problem);
        }

        return Refuse($"The practice has {reading.Problems.Count} mistake{(reading.Problems.Count == 1 ? "" : "s")} and was not used.");
    }

    public static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return ExitCode.Refused;
    }
}
