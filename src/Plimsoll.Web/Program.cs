using Plimsoll.Web;

return await Site.RunAsync(args, _ => { });
