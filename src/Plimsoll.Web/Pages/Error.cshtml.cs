using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>What went wrong, in plain words. Names nobody.</summary>
[IgnoreAntiforgeryToken]
[ForPurpose(Purpose.Anyone)]
public sealed class ErrorModel : PageModel
{
    public string Title { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    /// <summary>Where this record can be opened with a reason; null where it cannot.</summary>
    public string? WithReason => HttpContext.Refusal()?.MayOpenWithReason == true && HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.RouteValues?["id"] is string id
        ? $"/open-with-reason/{Uri.EscapeDataString(id)}"
        : null;

    public void OnGet(int status) => Say(status);

    public void OnPost(int status) => Say(status);

    /// <summary>What the answer itself says goes before the address, which is the same for every fault of ours.</summary>
    private void Say(int status) => (Title, Explanation) = (Response.StatusCode == StatusCodes.Status200OK ? status : Response.StatusCode) switch
    {
        400 => ("This page is out of date", "The form was sent from a page that has been open too long, or from somewhere else. Go back, reload the page and send it again."),
        403 when HttpContext.Refusal() is { } refusal => ("You may not open this record", refusal.Why),
        403 => ("You may not open this page", "Your role does not include it. If your work needs it, ask your manager."),
        404 => ("Page not found", "There is nothing at this address, or not for you. Check the address, or begin from your first page."),
        413 => ("The file is too large", $"Nothing of it was read. A census takes at most {Upload.MostBytes >> 20} MB; the documents of a record together {Records.FormModel.MostBytes >> 20} MB."),
        429 => ("Too many requests", "This device has asked more often in a minute than a person does. Wait a minute and go on."),
        503 => ("The record cannot be shown", "Every look at a child's record is written down first. This look could not be written down, so nothing of the record is shown. Tell the people who run Plimsoll for you; if it cannot wait, ask the child's team."),
        _ => ("Something went wrong", "The fault is ours. Nothing you had saved is lost. Try again in a moment; if it happens again, tell the people who run Plimsoll for you."),
    };
}
