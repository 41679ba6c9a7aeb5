using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Plimsoll.App;

namespace Plimsoll.Web.Access;

/// <summary>
/// What the council's sign-in service says of itself, its keys among it: held for hours, and asked for again where an answer is signed with a key
/// that is not among them.
/// </summary>
internal sealed class ServiceMetadata(CouncilSignIn settings, HttpClient http, TimeProvider time)
{
    private static readonly TimeSpan Holds = TimeSpan.FromHours(12);

    /// <summary>Whoever sends us made-up keys does not make us ask more often than this.</summary>
    private static readonly TimeSpan Soonest = TimeSpan.FromMinutes(1);

    private volatile Held? _held;

    private sealed record Held(OpenIdConnectConfiguration Said, DateTimeOffset Asked);

    /// <param name="anew">What is held does not do.</param>
    /// <exception cref="NotSignedInException">The service does not answer, or not as itself.</exception>
    public async Task<OpenIdConnectConfiguration> Get(bool anew, CancellationToken stop)
    {
        if (_held is { } held && time.GetUtcNow() - held.Asked < (anew ? Soonest : Holds))
        {
            return held.Said;
        }

        try
        {
            var said = await Ask(stop);
            _held = new Held(said, time.GetUtcNow());
            return said;
        }
        catch (NotSignedInException) when (_held is { } last)
        {
            return last.Said;
        }
    }

    private async Task<OpenIdConnectConfiguration> Ask(CancellationToken stop)
    {
        var service = settings.Service!.TrimEnd('/');
        OpenIdConnectConfiguration said;
        try
        {
            said = await OpenIdConnectConfigurationRetriever.GetAsync($"{service}/.well-known/openid-configuration", new HttpDocumentRetriever(http) { RequireHttps = !settings.IsOnThisMachine }, stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            throw new NotSignedInException(SignInTrouble.Away, $"What the service says of itself cannot be read: {fault.GetType().Name}");
        }

        return said.Issuer?.TrimEnd('/') == service && IsClosed(said.AuthorizationEndpoint) && IsClosed(said.TokenEndpoint) ? said
            : throw new NotSignedInException(SignInTrouble.Unproved, "The service names itself otherwise than the setting, or an address of it is not https");
    }

    private bool IsClosed(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || (settings.IsOnThisMachine && uri.IsLoopback));
}
