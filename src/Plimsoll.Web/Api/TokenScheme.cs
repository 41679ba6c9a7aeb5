using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Plimsoll.App.Access;
using Plimsoll.Storage;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Api;

/// <summary>Proves by a token in the header, and by nothing else, as which account a program acts.</summary>
internal sealed class TokenScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, KeepTokens keep, Who who)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "token";

    /// <summary>The claim that holds the token's id.</summary>
    public const string Claim = "token";

    private const string Bearer = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var given = Request.Headers.Authorization;
        if (given.Count != 1 || given[0] is not { } header || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        if (keep.Open(header[Bearer.Length..].Trim()) is not (var token, var account))
        {
            return Task.FromResult(AuthenticateResult.Fail("No token that works."));
        }

        (Context.Items[typeof(Token)], Context.Items[typeof(Account)]) = (token, account);
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id), new(Claim, token.Id), new(SignInServices.ProvedBy, SignInServices.ByToken)], Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = Request.Headers.Authorization.Count == 0 ? "Bearer realm=\"Plimsoll\"" : "Bearer realm=\"Plimsoll\", error=\"invalid_token\"";
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var scope = Context.GetEndpoint()?.Metadata.GetMetadata<Scope>();
        var problem = scope is not null && who.Token?.Scopes.Contains(scope.Name) == false
            ? new Problem(ProblemKind.ScopeMissing, $"This token has not the scope {scope.Name}.")
            : new Problem(ProblemKind.NotAllowed, "The role of this account does not include it.");
        return problem.ExecuteAsync(Context);
    }
}
