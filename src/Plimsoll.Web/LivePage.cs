using System.Globalization;
using Microsoft.AspNetCore.Mvc.Filters;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.App.Notices;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.Web;

/// <summary>
/// Where the page of this request listens once it is open, and from which place in the journal on. A page says what it shows in
/// <c>ViewData["Live"]</c>; one of another day stays as it is.
/// </summary>
public sealed class LivePage(Authority authority, Inbox inbox)
{
    public const string Key = "Live";

    /// <summary>What the page shows is on its way, and it asks for itself until it is there: what it says then.</summary>
    public const string Awaits = "Awaits";

    public const string Lists = "/live/lists";

    public const string Figures = "/live/figures";

    /// <summary>Taken before anything is read for the page: what is appended while it is made, it hears of.</summary>
    public long Since { get; } = authority.Overview.Followed;

    /// <summary>For a page that shows one person's record.</summary>
    public static string Of(Subject subject) => $"/live{SubjectAddress.Of(subject)}";

    /// <summary>What any page listens to: how much waits for its reader.</summary>
    public string Address(string? shows, HttpRequest request) =>
        shows is not null && HttpMethods.IsGet(request.Method) && AsAt.Read(request.Query) is { Mistake: null } asked && (asked.Day is null || asked.Day == authority.Today) ? shows : "/live";

    /// <summary>How much waits for the reader; none where that cannot be read now: no page fails because of it.</summary>
    public string Waiting(Reader reader)
    {
        try
        {
            return inbox.Unread(reader).ToString(CultureInfo.InvariantCulture);
        }
        catch (StorageException)
        {
            return "0";
        }
    }

    internal sealed class Filter : IPageFilter
    {
        public void OnPageHandlerSelected(PageHandlerSelectedContext context) => context.HttpContext.RequestServices.GetRequiredService<LivePage>();

        public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
        {
        }

        public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
        {
        }
    }
}
