using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.FileProviders;
using Plimsoll.App;
using Plimsoll.App.Demonstration;
using Plimsoll.App.Live;
using Plimsoll.App.Looking;
using Plimsoll.Demo;
using Plimsoll.Web.Access;
using Plimsoll.Web.Api;

namespace Plimsoll.Web;

/// <summary>The web site: Razor Pages over what <see cref="Looking"/> shows.</summary>
public static class Site
{
    /// <summary>Runs until stopped. A setting that may not be is a sentence and exit code 1.</summary>
    public static async Task<int> RunAsync(string[] args, Authority authority)
    {
        var settings = Configuration(new ConfigurationBuilder(), args).Build();
        var mode = Mode.Of(settings, authority);
        if (mode.Refusal(settings, authority) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 1;
        }

        var app = Build(args, authority);
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        if (mode.Refusal(addresses) is { } late)
        {
            await app.StopAsync();
            await Console.Error.WriteLineAsync(late);
            return 1;
        }

        await app.WaitForShutdownAsync();
        app.Services.GetRequiredService<RunningAuthority>().Authority.Overview.WriteCheckpoint();
        return 0;
    }

    /// <summary>The site, not yet started.</summary>
    public static WebApplication Build(string[] args, Authority authority)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Settings come from the environment: no file of them is watched, and a machine has few watchers to give.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        // Files of pages are asked whether they have changed. Watching them takes a watcher each, and where there is none left a page is not answered.
        foreach (var files in new[] { builder.Environment.WebRootFileProvider, builder.Environment.ContentRootFileProvider }.OfType<PhysicalFileProvider>())
        {
            files.UsePollingFileWatcher = true;
        }

        Configuration(builder.Configuration, args);
        var mode = Mode.Of(builder.Configuration, authority);
        builder.Configuration["AllowedHosts"] = mode.Hosts(builder.Configuration);
        builder.Configuration["urls"] ??= Mode.DefaultAddress;
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);

        // A request's address names a child, so requests are not logged.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddSingleton(authority.Time);
        builder.Services.AddSingleton(mode);
        builder.Services.AddLive(new RunningAuthority(authority));
        if (mode.IsDemonstration)
        {
            DemonstrationAccounts.Make(authority, DemoPeople.Shipped());
        }

        SignInServices.Add(builder.Services, authority, mode);
        Limits.Add(builder.Services, mode);
        builder.Services.AddSingleton<OpenApiDocument>();
        builder.Services.AddRazorPages(options => options.Conventions.Add(new PurposeConvention())).AddMvcOptions(options => options.Filters.Add(new LivePage.Filter()));
        builder.Services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedProto);

        var app = builder.Build();
        UsePages(app, mode);
        return app;
    }

    private static IConfigurationBuilder Configuration(IConfigurationBuilder builder, string[] args) =>
        builder.AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables("PLIMSOLL_").AddCommandLine(args);

    private static void UsePages(WebApplication app, Mode mode)
    {
        // A proxy on this machine says whether the visitor came by https; one elsewhere is not believed.
        app.UseForwardedHeaders();
        if (!mode.IsDemonstration)
        {
            app.UseHsts();
        }

        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = fault => fault is LookNotKeptException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseProblems();
        app.UseStaticFiles(SecurityHeaders.StaticFiles);
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapApi();
        LiveEvents.Map(app);
    }
}
