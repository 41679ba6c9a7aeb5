using Microsoft.AspNetCore.Authentication;
using Plimsoll.App.Census;
using Plimsoll.Web.Access;

namespace Plimsoll.Web;

/// <summary>The censuses that this sign-in has loaded.</summary>
public sealed class LoadedCensuses(IHttpContextAccessor http, HeldCensuses held, Who who)
{
    public IReadOnlyList<HeldCensus> All => held.Of(Holder);

    private CensusHolder Holder => HolderOf(who.Account!.Id, http.HttpContext!.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties);

    public HeldCensus? Find(string id) => held.Find(Holder, id);

    /// <returns>Null where as many are held as can be.</returns>
    public HeldCensus? Begin(string name, FileStream census) => held.Begin(Holder, name, census, census.Length);

    public void Discard(HeldCensus census) => held.Discard(census);

    internal static CensusHolder HolderOf(string account, AuthenticationProperties? ticket) => new(account, (ticket is null ? null : SignInServices.SignInOf(ticket)) ?? "");
}
