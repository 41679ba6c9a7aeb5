using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Plimsoll.App;
using Plimsoll.App.Forms;
using Plimsoll.App.Homes;
using Plimsoll.App.Looking;
using Plimsoll.App.Recording;
using Plimsoll.Demo;
using Plimsoll.Web.Access;

namespace Plimsoll.Web;

/// <summary>The web site: Razor Pages over one authority's records.</summary>
public static class Site
{
    /// <summary>Runs until stopped. A setting that may not be is a sentence and exit code 1.</summary>
    public static async Task<int> RunAsync(string[] args, Authority authority)
    {
        var app = Build(args, authority);
        if (Demonstration.Refusal(app.Configuration) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 1;
        }

        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        if (Demonstration.Refusal(addresses) is { } late)
        {
            await app.StopAsync();
            await Console.Error.WriteLineAsync(late);
            return 1;
        }

        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>The site, not yet started.</summary>
    public static WebApplication Build(string[] args, Authority authority, DemoPeople? people = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.Configuration.AddEnvironmentVariables("PLIMSOLL_").AddCommandLine(args);
        builder.Configuration["AllowedHosts"] = Demonstration.Hosts;
        builder.Configuration["urls"] ??= Demonstration.DefaultAddress;
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);

        // A request's address names a child, so requests are not logged.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        AddServices(builder.Services);
        builder.Services.AddSingleton(people ?? DemoPeople.Read(Path.Combine(AppContext.BaseDirectory, "samples", "people.csv")));
        builder.Services.AddSingleton(authority);
        builder.Services.AddSingleton<Looking>();
        builder.Services.AddSingleton<FirstPages>();
        builder.Services.AddSingleton<RecordForms>();
        builder.Services.AddSingleton<RecordPages>();
        builder.Services.AddSingleton<ReadRecord>();
        builder.Services.AddSingleton<ReadBreach>();
        builder.Services.AddSingleton<CorrectRecord>();

        var app = builder.Build();
        UsePages(app);
        return app;
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);

        // A sign-in to the demonstration ends with the process; no key is written anywhere.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "plimsoll";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = TimeSpan.FromHours(10);
            options.LoginPath = "/sign-in";
            options.ReturnUrlParameter = "return";
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddAuthorization(Purposes.Policies);
        services.AddHttpContextAccessor();
        services.AddScoped<Who>();
        services.AddScoped<IAuthorizationHandler, PurposeHandler>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "plimsoll-form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddRazorPages(options => options.Conventions.Add(new PurposeConvention()));
    }

    private static void UsePages(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = fault => fault is LookNotKeptException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseStaticFiles(SecurityHeaders.StaticFiles);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
    }
}
