using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Plimsoll.Web.Tests.Access;

/// <summary>What the service says of whoever signs in next, and with which key it signs.</summary>
public sealed record Identity(string Sub)
{
    public IReadOnlyDictionary<string, object> More { get; init; } = new Dictionary<string, object>();

    public string? Nonce { get; init; }

    public string? Audience { get; init; }

    public string? Issuer { get; init; }

    public TimeSpan Holds { get; init; } = TimeSpan.FromMinutes(5);

    public SigningCredentials? Key { get; init; }
}

/// <summary>
/// A council's sign-in service of its own on this machine: it says what it is, hands out its keys, sends people back with a code, and gives an
/// identity for a code once, to whoever holds the secret and began it. Nobody types anything: who signs in next is set.
/// </summary>
public sealed class Provider : IAsyncDisposable
{
    public const string Client = "plimsoll-northport";

    public const string Secret = "made for these tests: & = +";

    private readonly ConcurrentDictionary<string, (Identity Who, string Nonce, string Challenge, string Back)> _codes = new();

    private readonly WebApplication _app;

    private List<RsaSecurityKey> _keys = [NewKey("first")];

    private Provider()
    {
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Use((context, next) => IsDown ? Refuse(context, 503) : next(context));
        _app.MapGet("/.well-known/openid-configuration", () => new
        {
            issuer = NamesItself ?? Address,
            authorization_endpoint = $"{Address}/authorize",
            token_endpoint = $"{Address}/token",
            jwks_uri = $"{Address}/keys",
            response_types_supported = new[] { "code" },
            subject_types_supported = new[] { "public" },
            id_token_signing_alg_values_supported = new[] { "RS256" },
        });
        _app.MapGet("/keys", () => new { keys = _keys.Select(Published) });
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", Token);
    }

    public static async Task<Provider> Start()
    {
        var provider = new Provider();
        await provider._app.StartAsync();
        return provider;
    }

    public string Address => _app.Urls.Single();

    public Identity Next { get; set; } = new("nobody");

    public bool IsDown { get; set; }

    /// <summary>What the service answers a person with in place of a code.</summary>
    public string? Error { get; set; }

    public string? NamesItself { get; set; }

    /// <summary>How often somebody brought a code.</summary>
    public int Redeemed { get; private set; }

    public static RsaSecurityKey NewKey(string id) => new(RSA.Create(2048)) { KeyId = id };

    public static SigningCredentials Signing(RsaSecurityKey key) => new(key, SecurityAlgorithms.RsaSha256);

    /// <summary>Signs with another key from now on, and no longer knows the one before.</summary>
    public void Rotate(string id) => _keys = [NewKey(id)];

    public RsaSecurityKey Key => _keys[0];

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Task Authorize(HttpContext context)
    {
        var asked = context.Request.Query;
        if (asked["client_id"] != Client || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256" || asked["code_challenge"].ToString().Length < 43 || asked["nonce"].ToString().Length < 20 || !asked["scope"].ToString().Split(' ').Contains("openid"))
        {
            return Refuse(context, 400);
        }

        var answer = new Dictionary<string, string?> { ["state"] = asked["state"] };
        if (Error is not null)
        {
            answer["error"] = Error;
        }
        else
        {
            var code = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16));
            _codes[code] = (Next, asked["nonce"]!, asked["code_challenge"]!, asked["redirect_uri"]!);
            answer["code"] = code;
            answer["iss"] = Address;
        }

        context.Response.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"]!, answer));
        return Task.CompletedTask;
    }

    private async Task Token(HttpContext context)
    {
        Redeemed++;
        var form = await context.Request.ReadFormAsync();
        var secret = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(Client)}:{Uri.EscapeDataString(Secret)}"));
        if (context.Request.Headers.Authorization != $"Basic {secret}")
        {
            await Refuse(context, 401, "invalid_client");
            return;
        }

        if (form["grant_type"] != "authorization_code" || !_codes.TryRemove(form["code"].ToString(), out var code) || code.Back != form["redirect_uri"]
            || code.Challenge != Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))))
        {
            await Refuse(context, 400, "invalid_grant");
            return;
        }

        await context.Response.WriteAsJsonAsync(new { access_token = "of no use", token_type = "Bearer", expires_in = 60, id_token = Sign(code.Who, code.Nonce) });
    }

    private string Sign(Identity who, string nonce)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = who.Issuer ?? Address,
            Audience = who.Audience ?? Client,
            IssuedAt = Clock?.Invoke().UtcDateTime ?? now.UtcDateTime,
            Expires = (Clock?.Invoke() ?? now).UtcDateTime + who.Holds,
            Claims = new Dictionary<string, object>(who.More) { ["sub"] = who.Sub, ["nonce"] = who.Nonce ?? nonce },
            SigningCredentials = who.Key ?? Signing(Key),
        });
    }

    /// <summary>The service's clock, where it is not this machine's.</summary>
    public Func<DateTimeOffset>? Clock { get; set; }

    private static object Published(RsaSecurityKey key)
    {
        var numbers = key.Rsa.ExportParameters(false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = key.KeyId, n = Base64UrlEncoder.Encode(numbers.Modulus), e = Base64UrlEncoder.Encode(numbers.Exponent) };
    }

    private static Task Refuse(HttpContext context, int status, string? error = null)
    {
        context.Response.StatusCode = status;
        return error is null ? Task.CompletedTask : context.Response.WriteAsJsonAsync(new { error });
    }
}
