using Plimsoll.App.Homes;
using Plimsoll.Core.Records;

namespace Plimsoll.Web.Pages;

/// <summary>Promises as a table.</summary>
/// <param name="Query">Keeps the day asked about in its links.</param>
/// <param name="IsOwn">For the one who made them: what to do by when, instead of who holds them and who must answer.</param>
public sealed record PromiseTable(string Caption, IReadOnlyList<ListedPromise> Rows, DateOnly AsAt, string Query, bool IsOwn = false)
{
    public string Whom => Rows.All(row => row.To.Kind == SubjectKind.Child) ? "Child" : "Whom it is about";

    /// <summary>Of a late promise its own page, of another that of its standard.</summary>
    public static string About(ListedPromise row) => row.Clock.Breached is null ? $"/standard/{Uri.EscapeDataString(row.Clock.Standard)}"
        : $"/breach/{Uri.EscapeDataString(row.Clock.Id)}?of={Uri.EscapeDataString(row.To.ToString())}";
}

/// <summary>A part of a first page: a heading, what it says where there is nothing, and its promises.</summary>
/// <param name="Id">Where on the page it stands.</param>
/// <param name="Empty">Said where there are none; null where the part is left out then.</param>
public sealed record PromiseSection(string Id, string Heading, string? Empty, PromiseTable Table);
