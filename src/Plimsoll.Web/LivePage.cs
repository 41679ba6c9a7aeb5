using Microsoft.AspNetCore.Mvc.Filters;
using Plimsoll.App;
using Plimsoll.Core.Records;

namespace Plimsoll.Web;

/// <summary>
/// Where the page of this request listens once it is open, and from which place in the journal on. A page says what it shows in
/// <c>ViewData["Live"]</c>; one of another day stays as it is.
/// </summary>
public sealed class LivePage(Authority authority)
{
    public const string Key = "Live";

    /// <summary>What the page shows is on its way: it asks for itself until it is there.</summary>
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
