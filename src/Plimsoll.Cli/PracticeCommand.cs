using System.CommandLine;
using Plimsoll.App;
using Plimsoll.App.Practice;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Cli;

/// <summary><c>practice check</c>, <c>practice show</c>.</summary>
internal static class PracticeCommand
{
    public static Command Make()
    {
        var check = new Act(
            "check", Purpose.Anyone,
            """
            Read every file of the practice, and run every worked example. Each mistake is named with its file and line,
            what was found, what was expected and the nearest right name.

            Example:
              PLIMSOLL_PRACTICE=our-practice plimsoll practice check
            """);
        check.SetAction(_ => Check());

        var id = new Argument<string>("id") { Description = "A standard, a record type, a spell or a ladder." };
        var show = new Act(
            "show", Purpose.Anyone,
            """
            One entry of the practice in plain words.

            Examples:
              plimsoll practice show cp.visit
              plimsoll practice show conference
            """)
        {
            id,
        };
        show.SetAction(parsed => Session.WithCatalogue(catalogue => Show(catalogue, parsed.GetValue(id)!)));

        return new Command("practice", "The standards, record types and ladders, and their worked examples.") { check, show, PracticeChangeCommands.Preview(), PracticeChangeCommands.Accept() };
    }

    private static int Check()
    {
        if (PracticeFolder.Missing(Settings.FromEnvironment()) is { } missing)
        {
            return Session.Refuse($"PLIMSOLL_PRACTICE names {missing}, and there is no such folder.");
        }

        var reading = PracticeFolder.Read(Settings.FromEnvironment());
        if (reading.Catalogue is not { } catalogue)
        {
            foreach (var problem in reading.Problems)
            {
                Console.WriteLine(problem);
            }

            Console.WriteLine($"{reading.Problems.Count} mistake{(reading.Problems.Count == 1 ? "" : "s")}. The practice is not used until {(reading.Problems.Count == 1 ? "it is" : "they are")} mended.");
            return ExitCode.Findings;
        }

        var examples = new Examples(catalogue, PromiseCalendar.England);
        var runs = catalogue.Standards.ToList();
        var results = runs.SelectMany(standard => standard.Examples.Select(example => examples.Run(standard, example))).ToList();
        foreach (var result in results.Where(result => result.Wrong is not null))
        {
            Console.WriteLine($"{result.Standard.Place.File}:{result.Example.Line}: {result.Standard.Id}: {result.Wrong}");
        }

        var failed = results.Count(result => result.Wrong is not null);
        Console.WriteLine($"{catalogue.Versions.Count} standards, {runs.Count(standard => standard.Status == StandardStatus.Prospective)} of them switched off until commenced.");
        Console.WriteLine($"{catalogue.RecordTypes.Count} record types, {catalogue.Spells.Count} spells, {catalogue.Codes.Count} code sets, {catalogue.Ladders.Count} ladders, {catalogue.Roles.Count} roles.");
        Console.WriteLine($"{results.Count} examples run: {results.Count - failed} pass, {failed} fail.");
        return failed + Measures(catalogue) > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>Runs the examples of the measures, and gives how many fail.</summary>
    private static int Measures(Catalogue catalogue)
    {
        // The examples that ship count what ships: one standard more of an authority's own would be one late promise more.
        var shipped = PracticeFolder.Read(Settings.FromEnvironment() with { Practice = null }).Catalogue ?? catalogue;
        var (ours, theirs) = (new MeasureExamples(shipped, PromiseCalendar.England), new MeasureExamples(catalogue, PromiseCalendar.England));
        var results = catalogue.Measures.Values.SelectMany(measure => measure.Examples.Select(example =>
            shipped.Measures.TryGetValue(measure.Id, out var original) && original.Place == measure.Place ? ours.Run(original, example) : theirs.Run(measure, example))).ToList();
        var wrong = results.Where(result => result.Wrong is not null).ToList();
        foreach (var result in wrong)
        {
            Console.WriteLine($"{result.Measure.Place.File}:{result.Example.Line}: {result.Measure.Id}: {result.Wrong}");
        }

        Console.WriteLine($"{catalogue.Measures.Count} measures, of whose examples {results.Count - wrong.Count} pass and {wrong.Count} fail; {catalogue.Unmeasured.Count} indicators are not measured.");
        return wrong.Count;
    }

    private static int Show(Catalogue catalogue, string id)
    {
        if (catalogue.Versions.TryGetValue(id, out var versions))
        {
            foreach (var standard in versions)
            {
                Show(standard);
            }

            return ExitCode.Done;
        }

        if (catalogue.RecordTypes.TryGetValue(id, out var type))
        {
            foreach (var line in RecordTypeText.Of(type, catalogue))
            {
                Console.WriteLine(line);
            }

            return ExitCode.Done;
        }

        if (catalogue.Spells.TryGetValue(id, out var spell))
        {
            Console.WriteLine($"{spell.Id}: {spell.Title} (a spell of a {Subject.WordFor(spell.Subject)}; {spell.Place.File}:{spell.Place.Line})");
            return ExitCode.Done;
        }

        if (catalogue.Ladders.TryGetValue(id, out var ladder))
        {
            Console.WriteLine($"{ladder.Id}: a ladder of {ladder.Steps.Count} steps");
            foreach (var step in ladder.Steps)
            {
                Console.WriteLine($"  within {step.Words}: {step.Who}: {step.Must}");
            }

            return ExitCode.Done;
        }

        var nearest = Nearest.To(id, catalogue.Versions.Keys.Concat(catalogue.RecordTypes.Keys).Concat(catalogue.Spells.Keys).Concat(catalogue.Ladders.Keys));
        return Session.Refuse($"The practice has no \"{id}\"{(nearest is null ? "" : $"; the nearest is \"{nearest}\"")}.");
    }

    private static void Show(Standard standard)
    {
        Console.WriteLine($"{standard.Id}: {standard.Title}");
        Console.WriteLine($"  {Catalogue.WithArticle(standard.Kind)} for each {Subject.WordFor(standard.Subject)}, {Word(Catalogue.StatusWords, standard.Status)}, version {standard.Version} in force from {standard.InForceFrom:yyyy-MM-dd}");
        foreach (var (key, phrase) in standard.Phrases)
        {
            Console.WriteLine($"  {key}: {phrase}");
        }

        foreach (var step in standard.Steps)
        {
            Console.WriteLine($"  step: {step.Name}");
        }

        Console.WriteLine($"  if breached: {standard.Ladder}{(standard.Owner is { } owner ? $", owner: {owner}" : "")}");
        Console.WriteLine($"  source: {standard.Source}");
        Console.WriteLine($"  checked: {standard.Checked ?? "not yet checked against the published text"}");
        if (standard.Note is { } note)
        {
            Console.WriteLine($"  note: {note}");
        }

        Console.WriteLine($"  {standard.Examples.Count} worked example{(standard.Examples.Count == 1 ? "" : "s")}; {standard.Place.File}:{standard.Place.Line}");
    }

    private static string Word<T>(IReadOnlyDictionary<string, T> words, T value) => words.First(pair => Equals(pair.Value, value)).Key;
}
