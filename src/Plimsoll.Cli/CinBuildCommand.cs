using System.CommandLine;
using System.Globalization;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.App.Census;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Returns.Cin.Building;

namespace Plimsoll.Cli;

/// <summary><c>cin build</c>: the children in need census of a year, from the records.</summary>
internal static class CinBuildCommand
{
    private const int Most = 200;

    public static Act Make()
    {
        var year = new Option<int?>("--year") { Description = $"The year of the census, by its end: {CinBuilder.First} to {CinBuilder.Last}. By default the last that has ended." };
        var asAt = new Option<string?>("--as-at") { Description = "What happened up to this day (2026-01-31), for a look ahead within the year. By default up to the reference date." };
        var to = new Option<string?>("--out") { Description = "Where to write, instead of standard output." };
        var number = new Option<string?>("--authority") { Description = "The local authority's number, three digits; PLIMSOLL_AUTHORITY_NUMBER by default." };
        var serial = new Option<string>("--serial") { Description = "The serial number of the return.", DefaultValueFactory = _ => "001" };
        var written = new Option<string?>("--written") { Description = "When it is said to be made (2026-05-01T09:00:00). By default now; the same moment gives the same bytes." };
        var all = new Option<bool>("--all") { Description = $"Everything that the census could not say; by default the first {Most}." };
        var command = new Act(
            "build", Purpose.Export,
            """
            Build the children in need census of a year from the records: who was referred, or in need on a day of the year, and what followed.
            It holds every child, those too whose record is restricted, so only an account that may take out everybody's records makes it.
            What the records say and the census cannot is told. Then validate it, and put right in the records what is wrong.
            Exit codes: 0 written; 1 written, and something could not be said; 2 nothing was written.

            Examples:
              plimsoll cin build --out census-2026.xml
              plimsoll cin build --year 2027 --as-at 2026-11-20 --out look-ahead.xml
            """)
        {
            year, asAt, to, number, serial, written, all,
        };
        command.SetAction(parsed => Session.With(parsed, (authority, reader) =>
        {
            if (!MeasureCommand.TryDay("--as-at", parsed.GetValue(asAt), DateOnly.MaxValue, out var day))
            {
                return ExitCode.Refused;
            }

            if (!TryMoment(parsed.GetValue(written), out var moment))
            {
                return Session.Refuse($"--written is \"{parsed.GetValue(written)}\": expected a moment such as 2026-05-01T09:00:00.");
            }

            return Run(authority, reader, new CensusAsked(parsed.GetValue(year), day, parsed.GetValue(number), moment, parsed.GetValue(serial)!), parsed.GetValue(to), parsed.GetValue(all) ? int.MaxValue : Most);
        }));
        return command;
    }

    private static int Run(Authority authority, Reader reader, CensusAsked asked, string? path, int most)
    {
        try
        {
            var (access, made) = new BuildCensus(authority).Write(reader, asked, () => path is null ? new BufferedStream(Console.OpenStandardOutput(), 1 << 16) : File.Create(path));
            return made is null ? Session.Refuse(access.Why) : made.Refused is { } why ? Session.Refuse(why) : Tell(made, path is null ? Console.Error : Console.Out, most);
        }
        catch (Exception wrong) when (path is not null && wrong is IOException or UnauthorizedAccessException)
        {
            return Session.Refuse($"{path} cannot be written: {wrong.Message}");
        }
        catch (LookNotKeptException wrong)
        {
            return Session.Refuse(wrong.Message);
        }
    }

    private static int Tell(MadeCensus made, TextWriter to, int most)
    {
        to.WriteLine($"Census of {made.Year.Name}: {FindingWords.Many(made.Children, "child", "children")}.");
        if (made.Sealed > 0)
        {
            to.WriteLine(FindingWords.Sealed(made.Sealed));
        }

        if (made.Gaps.Count > 0)
        {
            to.WriteLine($"{FindingWords.Many(made.Gaps.Count, "thing", "things")} could not be said as recorded:");
            foreach (var gap in made.Gaps.Take(most))
            {
                to.WriteLine($"  {gap}");
            }

            if (made.Gaps.Count > most)
            {
                to.WriteLine($"  These are the first {most}. --all gives every one.");
            }
        }

        return made.Gaps.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static bool TryMoment(string? text, out DateTime? moment)
    {
        moment = null;
        if (text is null)
        {
            return true;
        }

        var isMoment = DateTime.TryParseExact(text, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given);
        moment = isMoment ? given : null;
        return isMoment;
    }
}
