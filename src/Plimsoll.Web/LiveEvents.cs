using System.Globalization;
using System.Net.ServerSentEvents;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Plimsoll.App.Access;
using Plimsoll.App.Census;
using Plimsoll.App.Live;
using Plimsoll.App.Notices;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web;

/// <summary>
/// Tells an open page that it has changed, and how much waits for its reader: never of whom, never what. Each address declares what the page is
/// read for; the one access decision is asked anew before every word.
/// </summary>
internal sealed class LiveEvents(RunningAuthority running, OpenPages pages, HeldCensuses censuses, IHostApplicationLifetime site, TimeProvider time)
{
    /// <summary>The page may show something else now.</summary>
    public const string Changed = "changed";

    /// <summary>How many notices wait for the reader.</summary>
    public const string Notices = "notices";

    /// <summary>Nothing has happened; a proxy in between sees that somebody is there.</summary>
    public const string Here = "here";

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    /// <summary>A page is told no more often than this; what happens meanwhile is told once.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(300);

    /// <summary>Where everybody is told, each page is told so long after the one before, so that they do not all ask at once.</summary>
    private static readonly TimeSpan Spread = TimeSpan.FromMilliseconds(25);

    public static void Map(WebApplication site)
    {
        Map(site, "/live", Purpose.SignedIn);
        Map(site, LivePage.Lists, Purpose.List);
        Map(site, LivePage.Figures, Purpose.Figures);
        site.MapGet("/live/census/{id}", (string id, HttpContext http, LiveEvents events) => events.Answer(http, new OpenPage(Purpose.Export), id)).ForPurpose(Purpose.Export);
        site.MapGet("/live/{kind}/{id}", (string kind, string id, HttpContext http, LiveEvents events) =>
            SubjectAddress.TryRead(kind, id, out var about) ? events.Answer(http, new OpenPage(Purpose.Open, about)) : Task.FromResult(Results.NotFound())).ForPurpose(Purpose.Open);
    }

    private static void Map(WebApplication site, string address, Purpose purpose) =>
        site.MapGet(address, (HttpContext http, LiveEvents events) => events.Answer(http, new OpenPage(purpose))).ForPurpose(purpose);

    /// <param name="census">The census of the reader's own that is being read; null for a page of records.</param>
    private async Task<IResult> Answer(HttpContext http, OpenPage page, string? census = null)
    {
        var who = http.RequestServices.GetRequiredService<Who>();
        if (page.May(running.Authority, who.Reader) is { IsAllowed: false } refused)
        {
            return Results.StatusCode(refused.Verdict == AccessVerdict.Hidden ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
        }

        var ticket = (await http.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties;
        var account = who.Account!;
        var reading = census is null ? null : censuses.Find(LoadedCensuses.HolderOf(account.Id, ticket), census);
        if (census is not null && reading is null)
        {
            return Results.NotFound();
        }

        if (pages.Open(account.Id, ticket is null ? null : SignInServices.SignInOf(ticket), http.RequestAborted, site.ApplicationStopping) is not { } listener)
        {
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        http.Response.RegisterForDispose(listener);
        if (ticket?.ExpiresUtc is { } until)
        {
            listener.EndAfter(until > time.GetUtcNow() ? until - time.GetUtcNow() : TimeSpan.Zero, time);
        }

        http.Response.Headers["X-Accel-Buffering"] = "no";
        var since = long.TryParse(http.Request.Query["since"], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : (long?)null;
        return TypedResults.ServerSentEvents(reading is not null ? Tell(listener, reading) : Tell(listener, account.Id, account.Stamp, page, since));
    }

    private async IAsyncEnumerable<SseItem<string>> Tell(OpenPages.Listener listener, string account, string stamp, OpenPage page, long? since)
    {
        await using var changes = running.Changes.Listen(listener.Ended).GetAsyncEnumerator(CancellationToken.None);
        var next = changes.MoveNextAsync().AsTask();
        try
        {
            // What was appended between the page and now comes first.
            var change = since is { } place ? new Change(place, running.Authority.Overview.TouchedSince(place)) : null;
            var waiting = (int?)null;
            while (!listener.Ended.IsCancellationRequested && ReaderOf(account, stamp) is { } reader)
            {
                if ((waiting is null || change?.Notices == true) && new Inbox(running.Authority).Unread(reader) is var now && now != waiting)
                {
                    yield return Said(Notices, waiting = now);
                }

                if (change is not null && page.Shows(running.Authority, reader, change.Touched))
                {
                    yield return Said(Changed);
                    await Pause(Breath, listener.Ended);
                }

                change = null;
                if (await Task.WhenAny(next, Pause(Heartbeat, listener.Ended)) != next)
                {
                    yield return Said(Here);
                }
                else if (await next)
                {
                    change = changes.Current;
                    next = changes.MoveNextAsync().AsTask();
                    await Pause(change.Touched is null ? Spread * pages.Before(listener) : TimeSpan.Zero, listener.Ended);
                }
            }
        }
        finally
        {
            listener.End();
            await next;
        }
    }

    /// <summary>How far a census has got, until it is read.</summary>
    private async IAsyncEnumerable<SseItem<string>> Tell(OpenPages.Listener listener, HeldCensus census)
    {
        var told = (-1, -1);
        while (!listener.Ended.IsCancellationRequested && !census.IsOver)
        {
            if ((census.Written, census.Children) is var far && far != told)
            {
                told = far;
                yield return Said(Changed);
            }

            await Pause(Breath, listener.Ended);
        }

        yield return Said(Changed);
    }

    /// <summary>Over sooner where the listener ends.</summary>
    private async Task Pause(TimeSpan pause, CancellationToken ended) => await Task.Delay(pause, time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>With their rights of this moment; null where the account may no longer sign in, or was signed out everywhere.</summary>
    private Reader? ReaderOf(string id, string stamp) =>
        running.Authority.Accounts.Find(id) is { IsDisabled: false } account && account.Stamp == stamp ? new Readers(running.Authority).Of(account) : null;

    private static SseItem<string> Said(string what, int? number = null) => new(number?.ToString(CultureInfo.InvariantCulture) ?? "", what);
}
