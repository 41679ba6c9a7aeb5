namespace Plimsoll.Core.Practice;

public static partial class ReferencePages
{
    private static readonly IReadOnlyList<(string Heading, string Key)> Columns =
        [("opens the record of", "opens"), ("writes for", "writes"), ("lists", "lists"), ("finds", "finds"), ("workers' records", "workers"), ("restricts", "restricts"), ("sees who looked", "sees who looked"), ("exports", "exports")];

    /// <summary>Who may do what, for whose record: one line a role.</summary>
    public static string Access(Catalogue catalogue)
    {
        var page = Page(
            "Who may do what",
            "A role that is not in the table may do nothing. Rights are today's, whatever day is looked at. What a record itself says of its readers (restricted, named readers) goes before the table. Who may not find a person is told that there is none.",
            "*theirs*: allocated to them, and their own record as a worker. *their team's*: held by the team in which they have the role. *their line's*: held by that team and the teams under them in the line of management, and the workers there. *chaired*: whose conferences or reviews they chair. *named for*: somebody who may has named them, for a time. *today's list*: on the list of their meeting, today. *not their own*: everybody but those whom they, their team or an agency that pays them have held.");
        page.Append($"\n| role | {string.Join(" | ", Columns.Select(column => column.Heading))} | figures | and may |\n|---|{string.Concat(Enumerable.Repeat("---|", Columns.Count))}---|---|\n");
        foreach (var rights in catalogue.Rights.Values)
        {
            var cells = Columns.Select(column => rights.For.TryGetValue(Rights.AboutPeople[column.Key], out var whose) ? string.Join(", ", whose.Select(one => Word(Rights.ForWhomWords, one))) : "");
            var may = Rights.OfTheService.Where(word => rights.Has(word.Value)).Select(word => word.Key).Concat(rights.IsTimeBoxed ? ["only until the last day given with the role"] : []);
            page.Append($"| {rights.Role} | {string.Join(" | ", cells)} | {(rights.Figures == FigureSight.None ? "" : Word(Rights.FigureWords, rights.Figures))} | {string.Join(", ", may)} |\n");
        }

        return page.ToString();
    }
}
