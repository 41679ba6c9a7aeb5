using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.App.Census;
using Plimsoll.Storage;
using Plimsoll.Web.Api;

namespace Plimsoll.Web.Access;

/// <summary>How people prove who they are, and how long it holds.</summary>
internal static class SignInServices
{
    /// <summary>How a sign-in was proved; only a whole one opens anything.</summary>
    public const string ProvedBy = "amr";

    public const string BySecondFactor = "mfa";

    public const string ByDemonstration = "demonstration";

    public const string ByToken = "token";

    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    public static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    public const int Tries = 5;

    public static readonly TimeSpan Locked = TimeSpan.FromMinutes(15);

    private const string Since = "since";

    private const string SignIn = "sign-in";

    /// <summary>What an open page says when it asks for itself anew.</summary>
    private const string ByItself = "Plimsoll-By-Itself";

    public static void Add(IServiceCollection services, Authority authority, Mode mode)
    {
        var protection = services.AddDataProtection();
        if (mode.IsDemonstration)
        {
            // A sign-in to the demonstration ends with the process; no key is written anywhere.
            protection.UseEphemeralDataProtectionProvider();
        }
        else
        {
            SignInKeys.Keep(protection, authority.Settings);
        }

        services.AddIdentityCore<Account>(options =>
        {
            options.Password.RequiredLength = 12;
            options.Password.RequiredUniqueChars = 6;
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            options.Lockout.MaxFailedAccessAttempts = Tries;
            options.Lockout.DefaultLockoutTimeSpan = Locked;
            options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-";
        }).AddUserStore<AccountStore>().AddSignInManager().AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // Who holds the device and is known to it: two proofs at once.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";

            // What the device has signed says where it was asked. The browser's own word for it is missing, since our pages tell no address to anybody.
            options.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == $"{asked.HttpContext.Request.Scheme}://{asked.HttpContext.Request.Host}");
        });
        services.AddSingleton<ILookupNormalizer, SmallLetters>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        var schemes = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        schemes.AddIdentityCookies();
        schemes.AddScheme<AuthenticationSchemeOptions, TokenScheme>(TokenScheme.Name, null);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, options => Whole(options, mode));
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, options => Passing(options, mode, "plimsoll-code"));
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ExternalScheme, options => Passing(options, mode, "plimsoll-service", SameSiteMode.Lax));
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorRememberMeScheme, options => Passing(options, mode, "plimsoll-known"));
        if (!mode.IsDemonstration && authority.Settings.CouncilSignIn is { } council)
        {
            Join(schemes, council, authority.Time);
        }

        services.AddAuthorization(Purposes.Policies);
        services.AddHttpContextAccessor();
        services.AddScoped<Readers>();
        services.AddScoped<KeepAccounts>();
        services.AddScoped<KeepTokens>();
        services.AddScoped<AccountPages>();
        services.AddScoped<Who>();
        services.AddScoped<IAuthorizationHandler, PurposeHandler>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "plimsoll-form";
            Close(options.Cookie, mode);
        });
    }

    private static void Whole(CookieAuthenticationOptions options, Mode mode)
    {
        options.Cookie.Name = "plimsoll";
        Close(options.Cookie, mode);
        options.ExpireTimeSpan = mode.IsDemonstration ? Longest : Idle;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "return";

        // A cookie signs nobody in to the API, so that no other site can use it through somebody's browser.
        options.ForwardDefaultSelector = http => http.Request.IsApi() ? TokenScheme.Name : null;
        options.Events = new CookieAuthenticationEvents
        {
            OnSigningIn = context =>
            {
                context.Properties.IsPersistent = false;
                context.Properties.Items[Since] = Now(context.HttpContext).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
                context.Properties.Items[SignIn] = Guid.NewGuid().ToString("N");
                return Task.CompletedTask;
            },
            OnSigningOut = context =>
            {
                if (context.HttpContext.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties is { } ticket && SignInOf(ticket) is { } signIn)
                {
                    context.HttpContext.RequestServices.GetRequiredService<OpenPages>().End(signIn);
                    context.HttpContext.RequestServices.GetRequiredService<HeldCensuses>().End(signIn);
                }

                return Task.CompletedTask;
            },

            // A page that stays open keeps nobody signed in.
            OnCheckSlidingExpiration = context =>
            {
                context.ShouldRenew &= !IsByItself(context.HttpContext.Request) && !context.HttpContext.Request.Path.StartsWithSegments("/live");
                return Task.CompletedTask;
            },
            OnValidatePrincipal = Validate,
            OnRedirectToAccessDenied = context =>
            {
                if (context.HttpContext.RequestServices.GetRequiredService<Who>().HalfSignedIn is not null)
                {
                    context.Response.Redirect("/second-factor");
                }
                else
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                }

                return Task.CompletedTask;
            },
        };
    }

    /// <summary>One sign-in of one browser.</summary>
    public static string? SignInOf(AuthenticationProperties ticket) => ticket.Items.TryGetValue(SignIn, out var id) ? id : null;

    public static bool IsByItself(HttpRequest request) => request.Headers.ContainsKey(ByItself);

    /// <summary>The cookie says who it is; whether that still counts is asked of the store at every request.</summary>
    private static Task Validate(CookieValidatePrincipalContext context)
    {
        var accounts = context.HttpContext.RequestServices.GetRequiredService<Authority>().Accounts;
        var account = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? accounts.Find(id) : null;
        var stamp = context.Principal?.FindFirstValue(new ClaimsIdentityOptions().SecurityStampClaimType);
        var since = long.TryParse(context.Properties.Items.TryGetValue(Since, out var kept) ? kept : null, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.MinValue;
        if (account is null || account.IsDisabled || stamp != account.Stamp || Now(context.HttpContext) - since > Longest)
        {
            context.RejectPrincipal();
            context.HttpContext.Response.Cookies.Delete("plimsoll");
            return Task.CompletedTask;
        }

        context.HttpContext.Items[typeof(Account)] = account;
        return Task.CompletedTask;
    }

    /// <summary>The council's own service; whoever comes back from it comes from another site, once.</summary>
    private static void Join(AuthenticationBuilder schemes, CouncilSignIn council, TimeProvider time)
    {
        schemes.AddRemoteScheme<CouncilSignInOptions, CouncilSignInHandler>(CouncilSignInHandler.Name, displayName: null, options =>
        {
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.CallbackPath = "/sign-in/back";
            options.Settings = council;
            options.Backchannel = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1 << 20 };
            options.Metadata = new ServiceMetadata(council, options.Backchannel, time);
            options.CorrelationCookie = new BeganHere { Name = "plimsoll-began.", Path = "/sign-in", HttpOnly = true, SameSite = SameSiteMode.Lax, SecurePolicy = CookieSecurePolicy.Always };
            options.Events = new RemoteAuthenticationEvents
            {
                OnRemoteFailure = context =>
                {
                    context.HandleResponse();
                    context.Response.Redirect(SignInTroubleWords.Address((context.Failure as NotSignedInException)?.Trouble ?? SignInTrouble.Unproved, back: null));
                    return Task.CompletedTask;
                },
            };
        });
        schemes.Services.AddOptions<CouncilSignInOptions>(CouncilSignInHandler.Name)
            .Configure<IDataProtectionProvider>((options, protection) => options.State = new PropertiesDataFormat(protection.CreateProtector("Plimsoll.CouncilSignIn")));
    }

    /// <summary>Ends with the browser: how long a sign-in may take is in what it protects.</summary>
    private sealed class BeganHere : CookieBuilder
    {
        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var built = base.Build(context, expiresFrom);
            built.Expires = null;
            return built;
        }
    }

    private static void Passing(CookieAuthenticationOptions options, Mode mode, string name, SameSiteMode sameSite = SameSiteMode.Strict)
    {
        options.Cookie.Name = name;
        Close(options.Cookie, mode);
        options.Cookie.SameSite = sameSite;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
    }

    private static void Close(CookieBuilder cookie, Mode mode)
    {
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = mode.IsDemonstration ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }

    private static DateTimeOffset Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
