using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Plimsoll.App;

namespace Plimsoll.Web.Access;

internal sealed class CouncilSignInOptions : RemoteAuthenticationOptions
{
    public CouncilSignIn Settings { get; set; } = null!;

    public ServiceMetadata Metadata { get; set; } = null!;

    /// <summary>What the service carries to and fro unread.</summary>
    public ISecureDataFormat<AuthenticationProperties> State { get; set; } = null!;
}

/// <summary>
/// Sign-in through the council's own service: OpenID Connect, by code, with a proof of who began it (PKCE), state and nonce. What it ends in is
/// how the service knows the person, and whether it saw a second proof; nothing else of the answer is kept.
/// </summary>
internal sealed class CouncilSignInHandler(IOptionsMonitor<CouncilSignInOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : RemoteAuthenticationHandler<CouncilSignInOptions>(options, logger, encoder)
{
    public const string Name = "council";

    public const string KnownAs = "known-as";

    public const string Proved = "second-proof";

    /// <summary>From leaving for the service to coming back.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private const string Nonce = "nonce";

    private const string Verifier = "verifier";

    private const string Began = "began";

    private CouncilSignIn Settings => Options.Settings;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var service = await Options.Metadata.Get(anew: false, Context.RequestAborted);
        GenerateCorrelationId(properties);
        var (nonce, verifier) = (NewSecret(), NewSecret());
        properties.Items[Nonce] = nonce;
        properties.Items[Verifier] = verifier;
        properties.Items[Began] = TimeProvider.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var asked = new Dictionary<string, string?>
        {
            ["client_id"] = Settings.Client,
            ["response_type"] = "code",
            ["scope"] = "openid profile email",
            ["redirect_uri"] = BuildRedirectUri(Options.CallbackPath),
            ["state"] = Options.State.Protect(properties),
            [Nonce] = nonce,
            ["code_challenge"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
            ["code_challenge_method"] = "S256",
        };
        if (Settings.Proof is ("acr", var level))
        {
            asked["acr_values"] = level;
        }

        Response.Redirect(QueryHelpers.AddQueryString(service.AuthorizationEndpoint, asked));
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        AuthenticationProperties? properties = null;
        try
        {
            properties = Options.State.Unprotect(Request.Query["state"]);
            if (!HttpMethods.IsGet(Request.Method) || properties is null || !ValidateCorrelationId(properties) || IsLate(properties))
            {
                throw new NotSignedInException(SignInTrouble.Late, "The state is not ours, or was begun elsewhere or too long ago");
            }

            return HandleRequestResult.Success(new AuthenticationTicket(await Answered(properties), new AuthenticationProperties { RedirectUri = properties.RedirectUri }, Scheme.Name));
        }
        catch (NotSignedInException trouble)
        {
            Logger.LogWarning("Nobody was signed in through the council's service: {Why}.", trouble.Message);
            return properties is null ? HandleRequestResult.Fail(trouble) : HandleRequestResult.Fail(trouble, properties);
        }
    }

    private bool IsLate(AuthenticationProperties properties) =>
        !long.TryParse(properties.Items.TryGetValue(Began, out var began) ? began : null, CultureInfo.InvariantCulture, out var seconds)
        || TimeProvider.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds) > Longest;

    private async Task<ClaimsPrincipal> Answered(AuthenticationProperties properties)
    {
        var service = await Options.Metadata.Get(anew: false, Context.RequestAborted);
        if (Request.Query["iss"] is [{ } issuer] && issuer != service.Issuer)
        {
            throw new NotSignedInException(SignInTrouble.Unproved, "The answer is another service's");
        }

        if (Request.Query["error"] is [{ } error])
        {
            throw error is "temporarily_unavailable" or "server_error" ? new NotSignedInException(SignInTrouble.Away, "The service says that it cannot answer")
                : new NotSignedInException(SignInTrouble.Refused, "The service refused");
        }

        if (Request.Query["code"] is not [{ Length: > 0 } code])
        {
            throw new NotSignedInException(SignInTrouble.Unproved, "The answer holds no code");
        }

        var claims = await new IdentityToken(Settings, Options.Metadata, TimeProvider).Read(await Redeem(service, code, properties.Items[Verifier]!), properties.Items[Nonce]!, Context.RequestAborted);
        return new ClaimsPrincipal(new ClaimsIdentity([new Claim(KnownAs, claims.KnownAs), .. claims.IsProved ? [new Claim(Proved, "yes")] : Array.Empty<Claim>()], Scheme.Name));
    }

    /// <summary>The identity token that the service gives for a code, once.</summary>
    private async Task<string> Redeem(OpenIdConnectConfiguration service, string code, string verifier)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = BuildRedirectUri(Options.CallbackPath),
            ["code_verifier"] = verifier,
            ["client_id"] = Settings.Client!,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, service.TokenEndpoint);
        if (service.TokenEndpointAuthMethodsSupported.Count > 0 && !service.TokenEndpointAuthMethodsSupported.Contains("client_secret_basic"))
        {
            form["client_secret"] = Settings.Secret;
        }
        else
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(Settings.Client!)}:{Uri.EscapeDataString(Settings.Secret)}")));
        }

        request.Content = new FormUrlEncodedContent(form);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var answer = await Options.Backchannel.SendAsync(request, Context.RequestAborted);
            if ((int)answer.StatusCode >= 500)
            {
                throw new NotSignedInException(SignInTrouble.Away, $"The service answers the code with {(int)answer.StatusCode}");
            }

            using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Context.RequestAborted));
            return answer.IsSuccessStatusCode && said.RootElement.TryGetProperty("id_token", out var token) && token.GetString() is { } text ? text
                : throw new NotSignedInException(
                    said.RootElement.TryGetProperty("error", out var error) && error.ValueEquals("invalid_grant") ? SignInTrouble.Late : SignInTrouble.Unproved,
                    $"The service gave no identity for the code ({(int)answer.StatusCode})");
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or InvalidOperationException or IOException || (fault is OperationCanceledException && !Context.RequestAborted.IsCancellationRequested))
        {
            throw new NotSignedInException(SignInTrouble.Away, $"The service does not answer the code: {fault.GetType().Name}");
        }
    }

    private static string NewSecret() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
}
