using Microsoft.AspNetCore.Authentication;
using Plimsoll.App.Census;
using Plimsoll.Web.Access;

namespace Plimsoll.Web;

/// <summary>The censuses that this sign-in checks.</summary>
public sealed class LoadedCensuses(IHttpContextAccessor http, HeldCensuses held, Who who)
{
    public IReadOnlyList<HeldCensus> All => held.Of(Holder);

    public CensusHolder Holder => HolderOf(who.Account!.Id, http.HttpContext!.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties);

    public HeldCensus? Find(string id) => held.Find(Holder, id);

    /// <summary>The other one that is held and was read, beside which this may be seen; null where there is none.</summary>
    public HeldCensus? Other(HeldCensus census) => All.FirstOrDefault(other => other != census && other.Done is not null);

    /// <returns>Null where as many are held as can be.</returns>
    public HeldCensus? Begin(string name, FileStream census) => held.Begin(Holder, name, census, census.Length);

    public void Discard(HeldCensus census) => held.Discard(census);

    internal static CensusHolder HolderOf(string account, AuthenticationProperties? ticket) => new(account, (ticket is null ? null : SignInServices.SignInOf(ticket)) ?? "");
}
