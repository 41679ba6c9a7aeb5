using Plimsoll.App;
using Plimsoll.App.Practice;
using Plimsoll.Core.Practice;
using Plimsoll.Storage;

namespace Plimsoll.Cli;

/// <summary>Opens what a command works on, and says plainly why where it cannot.</summary>
internal static class Session
{
    public static int With(Func<Authority, int> run)
    {
        var settings = Settings.FromEnvironment();
        return WithCatalogue(catalogue =>
        {
            try
            {
                using var authority = Authority.Open(catalogue, settings, TimeProvider.System);
                return run(authority);
            }
            catch (StorageException wrong)
            {
                return Refuse(wrong.Message);
            }
        });
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
