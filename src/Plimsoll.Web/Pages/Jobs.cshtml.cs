using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Jobs;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>What the server does by itself, how it went, and a way to have it done now.</summary>
[ForPurpose(Purpose.Keep)]
public sealed class JobsModel(AskForJob jobs, Who who) : PageModel
{
    public IReadOnlyList<JobView> Jobs { get; private set; } = [];

    /// <summary>What was asked for just now.</summary>
    public JobView? Asked { get; private set; }

    public string Summary => Jobs.Count(job => job.IsWrong) is > 0 and var wrong
        ? $"{Words.Count(wrong, "job", "jobs")} of {Jobs.Count} went wrong last: see below what to do."
        : "What the server does by itself, and how it went last.";

    public IActionResult OnGet(string? asked)
    {
        var shown = jobs.All(who.Reader);
        Jobs = shown.What ?? [];
        Asked = Jobs.FirstOrDefault(job => job.Name == asked);
        ViewData[LivePage.Awaits] = Asked is { IsBeingDone: true } ? "It has been done." : null;
        return shown.What is null ? HttpContext.Answer(shown.Access) : Page();
    }

    /// <param name="back">The page from which it was asked for.</param>
    public IActionResult OnPost(string job, string? back)
    {
        var (access, _) = jobs.Now(who.Reader, job);
        return access.IsAllowed ? Redirect($"/{(back == "keeping" ? "keeping" : "jobs")}?asked={Uri.EscapeDataString(job)}") : HttpContext.Answer(access);
    }

    internal static string Standing(JobView job) => job switch
    {
        { State: null } => "Not yet done: no server has run on these stores.",
        { State: { Until: not null, Started: { } since } } => $"Being done, since {At(since)}.",
        { State.Ended: { } ended } => $"{(job.IsWrong ? "Went wrong" : "Done")} {At(ended)}: {job.State.Result}",
        _ => "Not yet done.",
    };

    internal static string Next(JobView job) => job.State is { Until: null, Due: var due } ? $"Next {At(due)}." : "";

    internal static string At(DateTimeOffset instant) => Words.Of(Moment.At(instant));
}
