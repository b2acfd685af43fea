using SociaalWerk.Kwaliteit.Host;
using SociaalWerk.Kwaliteit.Host.Documentation;
using SociaalWerk.Kwaliteit.Host.Logs;

var command = args is [var first, ..] && !first.StartsWith('-') ? first : "serve";
return command switch
{
    "serve" => await Serving.ServeAsync(args),
    "migrate" => await Serving.MigrateAsync(args),
    "first-admin" => await FirstAdminCommand.RunAsync(args, Console.Out, Console.Error),
    "docs" => Documenting.Write(args),
    "demo" => await DemoCommand.RunAsync(args, Console.Out, Console.Error, CancellationToken.None),
    "verify-log" => VerifyLogCommand.Run(args, Console.Out, Console.Error),
    _ => Serving.Unknown(command),
};
