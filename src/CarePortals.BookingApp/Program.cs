using CarePortals.BookingApp.Startup;

return await BookingCommand.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
