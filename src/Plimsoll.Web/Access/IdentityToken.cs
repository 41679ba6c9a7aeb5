using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Plimsoll.App;

namespace Plimsoll.Web.Access;

/// <summary>
/// What the council's service says about whom it signed in: believed only where it is signed with a key of that service, is for Plimsoll, for this
/// very sign-in, and holds now.
/// </summary>
internal sealed class IdentityToken(CouncilSignIn settings, ServiceMetadata metadata, TimeProvider time)
{
    private static readonly TimeSpan Leeway = TimeSpan.FromMinutes(2);

    /// <summary>Signatures with a pair of keys; a shared secret signs nothing here.</summary>
    private static readonly string[] Signatures = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <param name="nonce">What this sign-in was begun with.</param>
    /// <exception cref="NotSignedInException">It is not believed.</exception>
    public async Task<(string KnownAs, bool IsProved)> Read(string text, string nonce, CancellationToken stop)
    {
        var claims = (await Believed(text, stop)).Claims;
        if (Text(claims, "nonce") is not { } own || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(own), Encoding.UTF8.GetBytes(nonce)))
        {
            throw new NotSignedInException(SignInTrouble.Unproved, "The identity is for another sign-in");
        }

        if (Text(claims, "azp") is { } party && party != settings.Client)
        {
            throw new NotSignedInException(SignInTrouble.Unproved, "The identity was given to another program");
        }

        if (settings.Claim == "email" && claims.TryGetValue("email_verified", out var verified) && verified is false or "false")
        {
            throw new NotSignedInException(SignInTrouble.Unproved, "The service has not checked the address");
        }

        return Text(claims, settings.Claim!) is { Length: > 0 and <= 200 } knownAs ? (knownAs, IsProved(claims))
            : throw new NotSignedInException(SignInTrouble.Unproved, $"The identity holds no {settings.Claim}");
    }

    private static string? Text(IDictionary<string, object> claims, string name) => claims.TryGetValue(name, out var said) ? said as string : null;

    private bool IsProved(IDictionary<string, object> claims) => settings.Proof is var (claim, value) && claims.TryGetValue(claim, out var said)
        && (said as string == value || (claim == "amr" && said is IEnumerable<object> many && many.Contains(value)));

    private async Task<TokenValidationResult> Believed(string text, CancellationToken stop)
    {
        var result = await Check(text, await metadata.Get(anew: false, stop));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            result = await Check(text, await metadata.Get(anew: true, stop));
        }

        return result.IsValid ? result : throw new NotSignedInException(SignInTrouble.Unproved, $"The identity is not believed: {result.Exception.GetType().Name}");
    }

    private Task<TokenValidationResult> Check(string text, OpenIdConnectConfiguration service) => new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(text, new TokenValidationParameters
    {
        ValidIssuer = service.Issuer,
        ValidAudience = settings.Client,
        IssuerSigningKeys = service.SigningKeys,
        ValidAlgorithms = Signatures,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, to, _, _) => to is { } end && time.GetUtcNow().UtcDateTime < end + Leeway && !(from > time.GetUtcNow().UtcDateTime + Leeway),
    });
}
